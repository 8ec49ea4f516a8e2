package org.gendan.calendar.clock;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * How a model asks for a date: {@code ${workingTime.after('desk', 'PT2H')}}.
 *
 * @param text as the model has it, without the braces
 * @param call function and method, such as {@code workingTime.after}; empty when it is no call
 * @param arguments what stands in quotes, and the values of the variables that are named
 */
@NamedInterface
public record DueRule(String text, String call, List<Object> arguments) {

  private static final Pattern CALL = Pattern.compile("(\\w+\\.\\w+)\\((.*)\\)");

  /**
   * Reads an expression.
   *
   * @param variables the values of the variables it names
   */
  public static DueRule read(String expression, Function<String, Object> variables) {
    String text = expression.strip().replaceFirst("^[$#]\\{(.*)}$", "$1").strip();
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      return new DueRule(text, "", List.of());
    }
    List<Object> arguments =
        Arrays.stream(call.group(2).split(","))
            .map(String::strip)
            .map(argument -> value(argument, variables))
            .toList();
    return new DueRule(text, call.group(1), arguments);
  }

  private static Object value(String argument, Function<String, Object> variables) {
    if (argument.startsWith("'") || argument.startsWith("\"")) {
      return argument.substring(1, argument.length() - 1);
    }
    return argument.matches("\\d+") ? Integer.valueOf(argument) : variables.apply(argument);
  }

  /** Whether it follows a clock. */
  public boolean readsClock() {
    return call.equals("clock.dueAt") || call.equals("clock.share");
  }

  /** The clock that is read. */
  String clockRef() {
    boolean named = arguments.size() > 1 && arguments.get(1) instanceof String;
    String caseId = argument(0);
    return named ? DueClocks.ref(caseId, argument(1)) : caseId;
  }

  /** The share of the clock in percent; null when its deadline is read. */
  Integer clockPercent() {
    return call.equals("clock.share") ? (Integer) arguments.get(arguments.size() - 1) : null;
  }

  String argument(int index) {
    return (String) arguments.get(index);
  }
}
