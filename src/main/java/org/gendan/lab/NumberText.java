package org.gendan.lab;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as its file has it: bare, or inside an expression.
 *
 * @param text such as {@code PT48H} or {@code ${workingTime.after('desk', 'PT2H')}}
 */
public record NumberText(String text) {

  private static final Pattern QUOTED_AMOUNT =
      Pattern.compile("(?<=['\"])P[0-9T][0-9DHMST.]*(?=['\"])");
  private static final Pattern SHARE = Pattern.compile("(?<=,)\\s*\\d{1,2}(?=\\)})");
  private static final Pattern WINDOW = Pattern.compile("(?<=\\(['\"])[a-z][a-z0-9-]*(?=['\"])");
  private static final Pattern AMOUNT = Pattern.compile("\\bP(?:\\d+D)?(?:T(?:\\d+[HMS])+)?\\b");

  /** Whether it is worked out when it is reached. */
  public boolean isExpression() {
    return isExpression(text);
  }

  static boolean isExpression(String text) {
    return text.startsWith("${") || text.startsWith("#{");
  }

  /**
   * What of it a person changes: the amount, the share or the window; the whole where it has none.
   */
  public String value() {
    return number().map(found -> text.substring(found.start(), found.end()).strip()).orElse(text);
  }

  /** The same text with another number, or another text where it has none. */
  public NumberText with(String value) {
    String wanted = value.strip();
    if (isExpression(wanted) || wanted.equals(text)) {
      return new NumberText(wanted);
    }
    if (isExpression()) {
      return number().map(found -> replaced(found, wanted)).orElse(new NumberText(wanted));
    }
    Matcher amount = AMOUNT.matcher(text);
    boolean among = amount.find() && amount.end() - amount.start() < text.length();
    boolean alone = AMOUNT.matcher(wanted).matches();
    return among && alone ? replaced(amount.toMatchResult(), wanted) : new NumberText(wanted);
  }

  private NumberText replaced(java.util.regex.MatchResult found, String value) {
    String old = text.substring(found.start(), found.end());
    String gap = old.substring(0, old.length() - old.stripLeading().length());
    return new NumberText(
        text.substring(0, found.start()) + gap + value + text.substring(found.end()));
  }

  private Optional<java.util.regex.MatchResult> number() {
    if (!isExpression()) {
      return Optional.empty();
    }
    for (Pattern pattern : new Pattern[] {QUOTED_AMOUNT, SHARE}) {
      Matcher found = pattern.matcher(text);
      if (found.find()) {
        return Optional.of(found.toMatchResult());
      }
    }
    Matcher window = WINDOW.matcher(text);
    return text.contains("cutOff.") && window.find()
        ? Optional.of(window.toMatchResult())
        : Optional.empty();
  }

  /** The calendar that an expression counts by, or the window that it asks for. */
  Optional<String> names(String function) {
    Matcher window = WINDOW.matcher(text);
    return text.contains(function + ".") && window.find()
        ? Optional.of(window.group())
        : Optional.empty();
  }
}
