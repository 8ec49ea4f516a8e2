package org.gendan.refund.goodsreturn;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.order.Journal;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds returns, keeps their changes and writes them into the story of the order. */
@Component
public class Returns {

  private static final int MOST_TEXT = 4_000;

  private final ReturnStore store;
  private final Journal journal;
  private final CurrentActor actor;
  private final Clock clock;

  public Returns(ReturnStore store, Journal journal, CurrentActor actor, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * The return of a refund.
   *
   * @throws Refusal when there is none
   */
  public GoodsReturn get(String refundId) {
    return store.find(refundId).orElseThrow(() -> unknown(refundId));
  }

  /** The same, which nobody else can change until the transaction ends. */
  public GoodsReturn lock(String refundId) {
    return store.lock(refundId).orElseThrow(() -> unknown(refundId));
  }

  /**
   * The same with everything that has happened to it.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public ReturnCase whole(String refundId) {
    return new ReturnCase(
        get(refundId),
        store.lines(refundId),
        store.quote(refundId),
        store.agreement(refundId),
        store.waybill(refundId),
        store.intake(refundId),
        store.inspection(refundId),
        store.settlement(refundId));
  }

  public GoodsReturn save(GoodsReturn changed) {
    if (!store.update(changed)) {
      throw new OptimisticLockingFailureException(
          "The return of order %s was changed by somebody else at the same moment; try again"
              .formatted(changed.orderNo()));
    }
    return get(changed.id());
  }

  public void note(GoodsReturn goods, String kind, String text) {
    String kept = text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    journal.addAll(
        List.of(new Journal.Entry(goods.orderId(), now(), kind, actor.id(), kept, goods.id())));
  }

  public String actor() {
    return actor.id();
  }

  /** Whole seconds, as the database keeps them. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Refusal unknown(String refundId) {
    return Refusal.notFound("Refund '%s' has no return of goods".formatted(refundId));
  }
}
