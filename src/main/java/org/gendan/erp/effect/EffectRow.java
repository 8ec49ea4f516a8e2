package org.gendan.erp.effect;

import java.time.LocalDateTime;
import org.gendan.row.UtcColumn;

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
        UtcColumn.instant(sentAt),
        UtcColumn.instant(claimedUntil),
        reference);
  }
}
