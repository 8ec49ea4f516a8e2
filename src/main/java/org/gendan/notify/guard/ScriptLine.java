package org.gendan.notify.guard;

import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * One line of the table of forbidden wordings.
 *
 * @param line its number in the table
 * @param ruleNo number of a refused tactic or of a row in docs/domain.md
 * @param readers to whom the wordings are not said
 * @param words wordings separated by a semicolon, {@code [a/b]} for either, {@code …} for a gap
 * @param unless wordings that excuse what lies inside them; may be blank
 * @param gap how many characters a gap has at most
 * @param why why it is forbidden, for the agent or analyst who wrote it
 * @param instead what to write instead
 */
@NamedInterface
public record ScriptLine(
    int line,
    String ruleNo,
    Set<Reader> readers,
    Beside beside,
    String words,
    String unless,
    int gap,
    String why,
    String instead) {

  /** In which texts a wording is forbidden. */
  @NamedInterface
  public enum Beside {
    /** In all of them. */
    ANY,
    /** In those that grant the customer something. */
    COMPENSATION
  }
}
