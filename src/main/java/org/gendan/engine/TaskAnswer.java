package org.gendan.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/** What a person answered in a form, whichever door it came through. */
public final class TaskAnswer {

  /** What has been read of each answer that is still in its command; the task is the key itself. */
  private static final Map<DelegateTask, Map<String, String>> CODES =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Map<String, Object> fields;
  private final Map<String, String> codes;

  private TaskAnswer(Map<String, Object> fields, Map<String, String> codes) {
    this.fields = fields;
    this.codes = codes;
  }

  /** The answer with which the task is being completed. */
  public static TaskAnswer to(DelegateTask task) {
    return new TaskAnswer(
        task.getVariables(), CODES.computeIfAbsent(task, first -> new TreeMap<>()));
  }

  /**
   * What a task was answered as far as the flow goes by it: choices, ticks and days by their
   * fields, and nothing that a person has put into words.
   */
  public static Map<String, String> codes(DelegateTask task) {
    return CODES.getOrDefault(task, Map.of());
  }

  /** The text of a field, trimmed; empty when absent or blank. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field))
        .map(Object::toString)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /**
   * The text of a field that must be there.
   *
   * @throws Refusal when it is missing
   */
  public String requiredText(String field) {
    return text(field)
        .orElseThrow(
            () -> Refusal.invalid(field, ErrorCode.REQUIRED, "is missing; please fill it in"));
  }

  /** True for a ticked box, {@code "true"} or {@code "yes"}; false when absent. */
  public boolean ticked(String field) {
    boolean ticked =
        text(field)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .filter(text -> text.equals("true") || text.equals("yes"))
            .isPresent();
    if (ticked) {
      codes.put(field, "true");
    }
    return ticked;
  }

  /**
   * One of the constants of an enum.
   *
   * @throws Refusal when it is missing or none of them
   */
  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    String text = requiredText(field);
    E chosen =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        field,
                        ErrorCode.UNKNOWN,
                        "'%s' is not one of %s",
                        text,
                        Arrays.toString(type.getEnumConstants())));
    codes.put(field, chosen.name());
    return chosen;
  }

  /**
   * An amount of money; empty when absent.
   *
   * @throws Refusal when it is no number, negative, or has more than two decimals
   */
  public Optional<BigDecimal> amount(String field) {
    return text(field).map(text -> amount(field, text));
  }

  /**
   * The begin of a day that must be named; who has to look again looks when that day begins.
   *
   * @throws Refusal when it is missing or no day
   */
  public Instant startOfDay(String field, ZoneId zone) {
    return day(field).atStartOfDay(zone).toInstant();
  }

  /**
   * A day that must be named.
   *
   * @throws Refusal when it is missing or no day
   */
  public LocalDate day(String field) {
    String text = requiredText(field);
    try {
      LocalDate day = LocalDate.parse(text);
      codes.put(field, day.toString());
      return day;
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
          field, ErrorCode.DATE, "'%s' is no day; write it like 2026-03-09", text);
    }
  }

  /**
   * A whole number that must be there.
   *
   * @throws Refusal when it is missing or no whole number
   */
  public int requiredNumber(String field) {
    return number(field, requiredText(field));
  }

  /**
   * A whole number; null when absent.
   *
   * @throws Refusal when it is no whole number
   */
  public Integer number(String field) {
    return text(field).map(text -> number(field, text)).orElse(null);
  }

  private static int number(String field, String text) {
    try {
      // Forms of Tasklist send whole numbers with a decimal.
      return Integer.parseInt(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    } catch (NumberFormatException e) {
      throw Refusal.invalid(
          field, ErrorCode.NUMBER, "'%s' is no whole number; write it like 3", text);
    }
  }

  private static BigDecimal amount(String field, String text) {
    BigDecimal amount;
    try {
      amount = new BigDecimal(text).stripTrailingZeros();
    } catch (NumberFormatException e) {
      throw Refusal.invalid(
          field, ErrorCode.NUMBER, "'%s' is not an amount; write it like 246.00", text);
    }
    long digits = (long) amount.precision() - amount.scale();
    if (amount.signum() < 0 || amount.scale() > 2 || digits > 12) {
      throw Refusal.invalid(
          field, ErrorCode.AMOUNT, "'%s' must be zero or more, with at most two decimals", text);
    }
    return amount.setScale(2);
  }
}
