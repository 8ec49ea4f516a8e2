package org.gendan.notify.guard;

import java.util.List;
import java.util.Optional;
import org.gendan.notify.guard.ScriptLine.Beside;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Holds every free text that goes out to a customer against what this house does not say (the
 * refused tactics and row 144 of docs/domain.md). The wordings stand in the table {@code
 * script-rules}; a newly deployed one counts from the next text on.
 */
@Component
@NamedInterface
public class ScriptGuard {

  private final ScriptTable table;
  private volatile Compiled compiled = new Compiled("", List.of());

  ScriptGuard(ScriptTable table) {
    this.table = table;
  }

  /**
   * A rule that a text breaks.
   *
   * @param ruleNo number of a refused tactic or of a row in docs/domain.md
   * @param words the words found, as they were written
   */
  public record Finding(String ruleNo, String words, String why, String instead) {

    private FieldError of(String field) {
      return new FieldError(
          field,
          ErrorCode.SCRIPT_RULE,
          "'%s' breaks rule %s: %s %s".formatted(words, ruleNo, why, instead));
    }
  }

  private record Compiled(String version, List<ScriptRule> rules) {}

  /**
   * A text that may go out.
   *
   * @param field where it was entered
   * @param text null and blank are no text, and pass
   * @return the text as it was given
   * @throws Refusal naming each rule that it breaks, the words, and what to write instead
   */
  public String honest(String field, String text) {
    return honest(field, text, Beside.ANY);
  }

  /** As {@link #honest(String, String)}, for a text beside which something is granted or not. */
  public String honest(String field, String text, Beside beside) {
    List<FieldError> broken =
        findings(text, beside).stream().map(finding -> finding.of(field)).toList();
    if (!broken.isEmpty()) {
      throw Refusal.invalid(broken);
    }
    return text;
  }

  /** The rules that a text breaks, in the order of the table; each once. */
  public List<Finding> findings(String text, Beside beside) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    PlainText plain = PlainText.of(text);
    return rules().stream()
        .filter(rule -> rule.holdsBeside(beside))
        .map(rule -> rule.brokenBy(plain))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<ScriptRule> rules() {
    String version = table.version();
    Compiled known = compiled;
    if (!known.version().equals(version)) {
      known = new Compiled(version, table.lines().stream().map(ScriptRule::new).toList());
      compiled = known;
    }
    return known.rules();
  }
}
