package org.gendan.notify.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gendan.notify.guard.ScriptLine.Beside;
import org.gendan.refusal.ControlCharacters;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Holds every free text that goes out to a customer, an agent or a colleague against what this
 * house does not say to that reader (the refused tactics, rows 144 and 180 of docs/domain.md). The
 * wordings stand in the table {@code script-rules}; a newly deployed one counts from the next text
 * on.
 */
@Component
@NamedInterface
public class ScriptGuard {

  /** A text that is nothing but the word of a program: WEATHER_FUEL. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

  private final DeployedScriptTable table;
  private volatile Compiled compiled = new Compiled("", List.of());

  ScriptGuard(DeployedScriptTable table) {
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
          "'%s' breaks rule %s: %s %s",
          ControlCharacters.shown(words),
          ruleNo,
          why,
          instead);
    }
  }

  private record Compiled(String version, List<ScriptRule> rules) {}

  /**
   * A text to a customer that may go out.
   *
   * @param field where it was entered
   * @param text null and blank are no text, and pass
   * @return the text as it was given
   * @throws Refusal naming each rule that it breaks, the words, and what to write instead
   */
  public String honest(String field, String text) {
    return honest(field, text, Reader.CUSTOMER);
  }

  /** As {@link #honest(String, String)}, for the one who reads it. */
  public String honest(String field, String text, Reader reader) {
    return passed(text, broken(field, text, reader, Beside.ANY));
  }

  /** As {@link #honest(String, String)}, for a text beside which something is granted or not. */
  public String honest(String field, String text, Beside beside) {
    return passed(text, broken(field, text, Reader.CUSTOMER, beside));
  }

  /** What is wrong with a text, as the field where it was entered; empty when it may go out. */
  public List<FieldError> broken(String field, String text, Reader reader, Beside beside) {
    if (text != null && CODE.matcher(text.strip()).matches()) {
      return List.of(
          new FieldError(
              field,
              ErrorCode.WORD,
              "'%s' is a code; write it in words, as %s reads it",
              text.strip(),
              Words.word(reader)));
    }
    return findings(text, reader, beside).stream().map(finding -> finding.of(field)).toList();
  }

  /** The rules that a text breaks, in the order of the table; each once. */
  public List<Finding> findings(String text, Reader reader, Beside beside) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    PlainText plain = PlainText.of(text);
    return rules().stream()
        .filter(rule -> rule.holdsFor(reader, beside))
        .map(rule -> rule.brokenBy(plain))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String passed(String text, List<FieldError> broken) {
    if (!broken.isEmpty()) {
      throw Refusal.invalid(broken);
    }
    return text;
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
