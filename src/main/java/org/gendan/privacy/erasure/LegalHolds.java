package org.gendan.privacy.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gendan.privacy.PrivacyDesk;
import org.gendan.privacy.erasure.ErasureMapper.HoldRow;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the data of an order while a court or an authority needs it. */
@Service
class LegalHolds {

  private final ErasureMapper store;
  private final PrivacyDesk desk;
  private final Clock clock;

  LegalHolds(ErasureMapper store, PrivacyDesk desk, Clock clock) {
    this.store = store;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Places a hold.
   *
   * @throws Refusal when the person may not, there is no such order, or no reason
   */
  @Transactional
  public HoldRow place(String orderId, String reason) {
    String by = desk.allowed("put a legal hold on an order");
    String why = PrivacyDesk.reason(reason, null);
    if (orderId == null || store.knows(orderId) == 0) {
      throw Refusal.invalid("orderId", ErrorCode.UNKNOWN, "there is no order '" + orderId + "'");
    }
    HoldRow hold = new HoldRow(Ids.next(), orderId, why, by, now(), null, null, null);
    store.hold(hold);
    return hold;
  }

  /**
   * Lifts a hold; one that is lifted stays so.
   *
   * @throws Refusal when the person may not, or there is no such hold
   */
  @Transactional
  public HoldRow lift(String holdId, String reason) {
    String by = desk.allowed("lift a legal hold");
    String why = PrivacyDesk.reason(reason, null);
    HoldRow hold =
        store
            .lockHold(holdId)
            .orElseThrow(() -> Refusal.notFound("There is no legal hold " + holdId));
    if (hold.liftedAt() != null) {
      return hold;
    }
    store.lift(holdId, by, now(), why);
    return store.lockHold(holdId).orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
