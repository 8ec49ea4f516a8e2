package org.gendan.order.intake.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path into the lines of a submission, such as {@code lines[1].quantity}.
 *
 * @param index position of the line, counted from 0
 * @param field field of the line; {@code sku} when the path names the whole line
 */
record LinePath(int index, String field) {

  private static final Pattern PATH = Pattern.compile("lines\\[(\\d{1,6})](?:\\.(\\w+))?");

  /** The path, or null when the text is none into one of {@code lines} lines. */
  static LinePath of(String path, int lines) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) >= lines) {
      return null;
    }
    String field = matcher.group(2);
    return new LinePath(Integer.parseInt(matcher.group(1)), field == null ? "sku" : field);
  }
}
