package org.gendan.carrier;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something a carrier shall do with a parcel.
 *
 * @param key ours, at most 100 characters; the same key takes effect once, however often it is sent
 * @param carrier code such as {@code SF}
 * @param waybillNo the carrier's number
 * @param onDate business day for {@link ActionKind#REDELIVER} and {@link ActionKind#HOLD}, or null
 * @param destination where to for {@link ActionKind#REDIRECT}, or null
 * @param reason why, in words for the carrier, or null
 */
public record CarrierAction(
    String key,
    ActionKind kind,
    String carrier,
    String waybillNo,
    LocalDate onDate,
    CarrierAddress destination,
    String reason) {

  private static final int MOST_KEY = 100;

  /** Refuses a key that cannot be kept, because without it nothing holds the effect to one. */
  public CarrierAction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(carrier, "carrier");
    Objects.requireNonNull(waybillNo, "waybillNo");
    if (key == null || key.isBlank() || key.length() > MOST_KEY) {
      throw new IllegalArgumentException(
          "An action of a carrier needs a key of 1 to %d characters, not '%s'"
              .formatted(MOST_KEY, key));
    }
  }
}
