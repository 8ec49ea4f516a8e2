package org.gendan.erp.effect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** One row of erp_effect; times are UTC. */
public record EffectRow(
    String effectKey,
    String digest,
    String status,
    LocalDateTime sentAt,
    LocalDateTime claimedUntil,
    String reference) {

  Effect toEffect() {
    return new Effect(
        effectKey,
        digest,
        Effect.Status.valueOf(status),
        instant(sentAt),
        instant(claimedUntil),
        reference);
  }

  public static LocalDateTime utc(Instant at) {
    // The column holds whole seconds and would round a fraction up.
    return at == null ? null : LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
  }

  public static Instant instant(LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
