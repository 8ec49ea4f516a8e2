package org.gendan.refund.goodsreturn;

import java.time.Instant;
import org.gendan.order.OrderJournal;
import org.gendan.refusal.Refusal;
import org.gendan.row.LostUpdate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds returns, keeps their changes and writes them into the story of the order. */
@Component
public class Returns {

  private final ReturnStore store;
  private final OrderJournal journal;

  public Returns(ReturnStore store, OrderJournal journal) {
    this.store = store;
    this.journal = journal;
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
    LostUpdate.unless(store.update(changed), "The return of order", changed.orderNo());
    return get(changed.id());
  }

  public void note(GoodsReturn goods, String kind, String text) {
    journal.note(goods, kind, text);
  }

  public String actor() {
    return journal.actor();
  }

  /** Whole seconds, as the database keeps them. */
  public Instant now() {
    return journal.now();
  }

  private static Refusal unknown(String refundId) {
    return Refusal.notFound("Refund '%s' has no return of goods", refundId);
  }
}
