package org.gendan.shipment.tracking;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.ShipmentStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table by which logistics reads status sheets (row 48 of docs/domain.md). */
@Component
public class StatusTexts {

  private static final int LONGEST = 100;
  private static final Pattern CARRIER = Pattern.compile("[A-Z][A-Z0-9_]{1,15}|\\*");

  private final StatusTextMapper store;
  private final Clock clock;

  StatusTexts(StatusTextMapper store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Every meaning, by carrier and text. */
  public List<StatusText> all() {
    return store.all();
  }

  /** The table as it is now. */
  public StatusReading read() {
    return new StatusReading(store.all());
  }

  /**
   * Says what a text means from now on. What was taken under another meaning stays as it is.
   *
   * @param carrier whose word it is; null for every carrier
   * @throws Refusal when carrier, text or status cannot be used
   */
  @Transactional
  public StatusText put(String carrier, String text, ShipmentStatus status, String by) {
    String code =
        carrier == null || carrier.isBlank()
            ? StatusText.EVERY_CARRIER
            : StatusReading.spelt(carrier);
    if (!CARRIER.matcher(code).matches()) {
      throw Refusal.invalid(
          "carrier", ErrorCode.CARRIER, "'%s' is no carrier code such as SF", carrier);
    }
    String word = StatusReading.spelt(text);
    if (word.isEmpty() || word.length() > LONGEST) {
      throw Refusal.invalid(
          "text",
          ErrorCode.TEXT,
          "must be the status text as the sheet has it, 1 to 100 characters long");
    }
    if (status == null) {
      throw Refusal.invalid("status", ErrorCode.REQUIRED, "must say which status the text means");
    }
    StatusText meaning =
        new StatusText(code, word, status, by, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    store.put(meaning);
    return meaning;
  }
}
