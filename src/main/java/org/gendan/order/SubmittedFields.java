package org.gendan.order;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gendan.refusal.ControlCharacters;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Identifier;
import org.gendan.sheet.SheetTime;

/**
 * Reads the fields of a submission one by one and remembers every fault, so that all are told at
 * once.
 */
public final class SubmittedFields {

  private static final Pattern PHONE =
      Pattern.compile(
          "(\\+?86[-"
              + " ]?)?1[3-9]\\d{9}(-\\d{1,6})?|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?|400-?\\d{3}-?\\d{4}|\\+(?!86)\\d[\\d"
              + " -]{6,18}\\d");

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?");

  /** Beyond this no price of goods is meant, and the columns hold no more. */
  private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999.99");

  private static final int MOST_PIECES = 1_000_000;

  private final List<FieldError> errors = new ArrayList<>();

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  public void fault(String field, ErrorCode code, String message, Object... about) {
    errors.add(new FieldError(field, code, message, about));
  }

  public String requiredText(String field, String text, int most) {
    if (isBlank(text)) {
      fault(field, ErrorCode.REQUIRED, "is missing");
      return null;
    }
    return optionalText(field, text, most);
  }

  /** A number or code that identifies, in its one spelling. */
  public String identifier(String field, String text, int most) {
    String normal = Identifier.normal(text);
    Optional<String> misleading = normal == null ? Optional.empty() : Identifier.misleading(normal);
    if (misleading.isPresent()) {
      fault(
          field,
          ErrorCode.CONTROL_CHARACTER,
          "'%s' holds %s, which nobody sees; type it again",
          abbreviated(normal),
          misleading.get());
      return null;
    }
    return requiredText(field, normal, most);
  }

  public String optionalText(String field, String text, int most) {
    if (isBlank(text)) {
      return null;
    }
    String kept = text.strip();
    int length = kept.codePointCount(0, kept.length());
    if (length > most) {
      fault(
          field,
          ErrorCode.TOO_LONG,
          "has %d characters; at most %d are kept, please shorten it",
          length,
          most);
      return null;
    }
    Optional<String> control = ControlCharacters.first(kept);
    if (control.isPresent()) {
      fault(
          field,
          ErrorCode.CONTROL_CHARACTER,
          "holds the control character %s; type the text again",
          control.get());
      return null;
    }
    return kept;
  }

  public <E extends Enum<E>> E choice(String field, String text, Class<E> type, E otherwise) {
    if (isBlank(text)) {
      if (otherwise == null) {
        fault(
            field,
            ErrorCode.REQUIRED,
            "is missing; one of %s",
            Arrays.toString(type.getEnumConstants()));
      }
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.strip())) {
        return constant;
      }
    }
    unknown(field, text, List.of(type.getEnumConstants()));
    return null;
  }

  /** Notes that a word is none of those that there are. */
  public void unknown(String field, String text, List<?> known) {
    fault(field, ErrorCode.UNKNOWN, "'%s' is not one of %s", abbreviated(text), known);
  }

  public String phone(String field, String text) {
    String phone = identifier(field, text, 32);
    if (phone != null && !PHONE.matcher(phone).matches()) {
      fault(
          field,
          ErrorCode.PHONE,
          "'%s' is no phone number that can be called; write 11 digits, a landline with its area code such as 0755-…, or +44…",
          phone);
      return null;
    }
    return phone;
  }

  public Instant instant(String field, String text, boolean required, Instant latest) {
    if (isBlank(text)) {
      if (required) {
        fault(field, ErrorCode.REQUIRED, "is missing; write it like %s", SheetTime.FORMS);
      }
      return null;
    }
    try {
      Instant at =
          SheetTime.withOwnOffset(text)
              .orElseGet(() -> OffsetDateTime.parse(text.strip()))
              .toInstant()
              .truncatedTo(ChronoUnit.SECONDS);
      if (at.isAfter(latest)) {
        fault(
            field,
            ErrorCode.FUTURE,
            "lies in the future (%s); check date and offset",
            abbreviated(text));
      } else if (at.isBefore(Instant.parse("2000-01-01T00:00:00Z"))) {
        fault(
            field,
            ErrorCode.PAST,
            "lies before the year 2000 (%s); check the date",
            abbreviated(text));
      }
      return at;
    } catch (DateTimeException e) {
      fault(
          field,
          ErrorCode.TIME,
          "'%s' is no time with offset; write it like %s (without an offset only in a sheet)",
          abbreviated(text),
          SheetTime.FORMS);
      return null;
    }
  }

  public int quantity(String field, String text) {
    BigDecimal number = number(field, text);
    if (number == null) {
      return 0;
    }
    if (number.signum() <= 0
        || number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(MOST_PIECES)) > 0) {
      fault(
          field,
          ErrorCode.QUANTITY,
          "is %s; it must be a whole number from 1 to %d",
          abbreviated(text),
          MOST_PIECES);
      return 0;
    }
    return number.intValueExact();
  }

  public BigDecimal money(String field, String text, BigDecimal otherwise) {
    if (isBlank(text) && otherwise != null) {
      return otherwise;
    }
    BigDecimal number = number(field, text);
    if (number == null) {
      return null;
    }
    if (number.signum() < 0) {
      fault(field, ErrorCode.NEGATIVE, "is %s; it must be zero or more", abbreviated(text));
      return null;
    }
    if (number.compareTo(MOST_MONEY) > 0) {
      fault(field, ErrorCode.TOO_LARGE, "is beyond %s; check the decimal point", MOST_MONEY);
      return null;
    }
    if (number.stripTrailingZeros().scale() > 2) {
      fault(field, ErrorCode.DECIMALS, "is %s; money has at most two decimals", abbreviated(text));
      return null;
    }
    return number.setScale(2);
  }

  private BigDecimal number(String field, String text) {
    if (isBlank(text)) {
      fault(field, ErrorCode.REQUIRED, "is missing");
      return null;
    }
    // Not BigDecimal's own grammar: 1e999999 would keep the processor busy.
    if (!NUMBER.matcher(text.strip()).matches()) {
      fault(field, ErrorCode.NUMBER, "'%s' is not a number", abbreviated(text));
      return null;
    }
    return new BigDecimal(text.strip());
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static String abbreviated(String text) {
    return ControlCharacters.shown(text.length() <= 40 ? text : text.substring(0, 40) + "…");
  }
}
