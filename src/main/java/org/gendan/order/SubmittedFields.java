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
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.field.Fault;
import org.gendan.refusal.field.KeptText;
import org.gendan.refusal.field.Phone;
import org.gendan.sheet.SheetTime;

/**
 * Reads the fields of a submission one by one and remembers every fault, so that all are told at
 * once.
 */
public final class SubmittedFields {

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
    if (KeptText.of(text) == null) {
      fault(field, ErrorCode.REQUIRED, "is missing");
    }
    return kept(field, KeptText.of(text), kept -> KeptText.fault(kept, most));
  }

  /** A number or code that identifies, in its one spelling. */
  public String identifier(String field, String text, int most) {
    String code = KeptText.ofCode(text);
    if (code == null) {
      fault(field, ErrorCode.REQUIRED, "is missing");
    }
    return kept(field, code, kept -> KeptText.faultOfCode(kept, most));
  }

  public String optionalText(String field, String text, int most) {
    return kept(field, KeptText.of(text), kept -> KeptText.fault(kept, most));
  }

  private String kept(String field, String kept, Function<String, Optional<Fault>> rule) {
    Optional<Fault> fault = kept == null ? Optional.empty() : rule.apply(kept);
    fault.map(found -> found.of(field)).ifPresent(errors::add);
    return fault.isPresent() ? null : kept;
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
    fault(field, ErrorCode.UNKNOWN, "'%s' is not one of %s", KeptText.abbreviated(text), known);
  }

  public String phone(String field, String text) {
    String number = KeptText.ofCode(text);
    if (number == null) {
      fault(field, ErrorCode.REQUIRED, "is missing");
    }
    return kept(field, number, Phone.Check::fault);
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
            KeptText.abbreviated(text));
      } else if (at.isBefore(Instant.parse("2000-01-01T00:00:00Z"))) {
        fault(
            field,
            ErrorCode.PAST,
            "lies before the year 2000 (%s); check the date",
            KeptText.abbreviated(text));
      }
      return at;
    } catch (DateTimeException e) {
      fault(
          field,
          ErrorCode.TIME,
          "'%s' is no time with offset; write it like %s (without an offset only in a sheet)",
          KeptText.abbreviated(text),
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
          KeptText.abbreviated(text),
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
      fault(
          field, ErrorCode.NEGATIVE, "is %s; it must be zero or more", KeptText.abbreviated(text));
      return null;
    }
    if (number.compareTo(MOST_MONEY) > 0) {
      fault(field, ErrorCode.TOO_LARGE, "is beyond %s; check the decimal point", MOST_MONEY);
      return null;
    }
    if (number.stripTrailingZeros().scale() > 2) {
      fault(
          field,
          ErrorCode.DECIMALS,
          "is %s; money has at most two decimals",
          KeptText.abbreviated(text));
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
      fault(field, ErrorCode.NUMBER, "'%s' is not a number", KeptText.abbreviated(text));
      return null;
    }
    return new BigDecimal(text.strip());
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
