package org.gendan.ticket.handling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.sheet.IntakeProperties;
import org.gendan.ticket.Priority;
import org.springframework.stereotype.Component;

/** Reads a ticket as it is handed in; every fault is told at once. */
@Component
class TicketRules {

  private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final int MOST_NUMBER = 64;
  private static final int MOST_TEXT = 4_000;

  private final IntakeProperties intake;

  TicketRules(IntakeProperties intake) {
    this.intake = intake;
  }

  /** A ticket whose fields are all readable; {@code receivedAt} is null when it was left out. */
  record Checked(
      String platform,
      String ticketNo,
      String kind,
      Priority priority,
      String platformOrderNo,
      Instant receivedAt,
      String text) {}

  /**
   * Checks every field.
   *
   * @throws Refusal naming each field that cannot be taken
   */
  Checked check(TicketSubmission given, Instant now) {
    List<FieldError> faults = new ArrayList<>();
    Checked checked =
        new Checked(
            word("platform", given.platform(), null, faults),
            text("ticketNo", required("ticketNo", given.ticketNo(), faults), MOST_NUMBER, faults),
            word("kind", given.kind(), "GENERAL", faults),
            priority(given.priority(), faults),
            text("platformOrderNo", given.platformOrderNo(), MOST_NUMBER, faults),
            instant(given.receivedAt(), now, faults),
            text("text", given.text(), MOST_TEXT, faults));
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return checked;
  }

  private static String required(String field, String text, List<FieldError> faults) {
    if (text == null || text.isBlank()) {
      faults.add(new FieldError(field, ErrorCode.REQUIRED, "is missing"));
    }
    return text;
  }

  private static String word(String field, String text, String otherwise, List<FieldError> faults) {
    if (text == null || text.isBlank()) {
      return otherwise == null ? required(field, text, faults) : otherwise;
    }
    String word = text.strip().toUpperCase(Locale.ROOT);
    if (!WORD.matcher(word).matches()) {
      faults.add(
          new FieldError(
              field,
              ErrorCode.WORD,
              "must be a word such as TMALL: letters, digits and _, at most 32"));
    }
    return word;
  }

  private static String text(String field, String text, int most, List<FieldError> faults) {
    String kept = KeptText.of(text);
    if (kept != null) {
      KeptText.fault(kept, most).map(fault -> fault.of(field)).ifPresent(faults::add);
    }
    return kept;
  }

  private static Priority priority(String text, List<FieldError> faults) {
    if (text == null || text.isBlank()) {
      return Priority.NORMAL;
    }
    return Arrays.stream(Priority.values())
        .filter(priority -> priority.name().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseGet(
            () -> {
              faults.add(
                  new FieldError(
                      "priority",
                      ErrorCode.UNKNOWN,
                      "is not one of %s",
                      Arrays.toString(Priority.values())));
              return null;
            });
  }

  private Instant instant(String text, Instant now, List<FieldError> faults) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      Instant at = OffsetDateTime.parse(text.strip()).toInstant().truncatedTo(ChronoUnit.SECONDS);
      if (intake.isFuture(at, now)) {
        faults.add(
            new FieldError(
                "receivedAt", ErrorCode.FUTURE, "lies in the future; check date and offset"));
      } else if (at.isBefore(OLDEST)) {
        faults.add(new FieldError("receivedAt", ErrorCode.PAST, "lies before the year 2000"));
      }
      return at;
    } catch (DateTimeException e) {
      faults.add(
          new FieldError(
              "receivedAt",
              ErrorCode.TIME,
              "is no time with offset; write it like 2026-03-02T09:58:00+08:00"));
      return null;
    }
  }
}
