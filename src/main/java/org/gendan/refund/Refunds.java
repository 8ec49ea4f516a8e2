package org.gendan.refund;

import java.util.List;
import org.gendan.order.linked.RefundCheck;
import org.gendan.refusal.Refusal;
import org.gendan.row.LostUpdate;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds refunds and keeps their changes. */
@Component
public class Refunds implements RefundCheck {

  private final RefundMapper store;

  Refunds(RefundMapper store) {
    this.store = store;
  }

  /**
   * The refund with this id.
   *
   * @throws Refusal when there is none
   */
  public Refund get(String refundId) {
    return store
        .find(refundId)
        .orElseThrow(
            () -> Refusal.notFound("There is no refund '%s'; open it from its order", refundId));
  }

  /** All refunds of an order, the oldest first. */
  public List<Refund> ofOrder(String orderId) {
    return store.ofOrder(orderId);
  }

  @Override
  public boolean isUnderWay(String orderId) {
    return store.ofOrder(orderId).stream().anyMatch(refund -> !refund.status().isOver());
  }

  @Override
  public boolean wasPaid(String orderId) {
    return store.ofOrder(orderId).stream()
        .anyMatch(refund -> refund.status() == RefundStatus.REFUNDED);
  }

  /** A list, the latest first; null stands for every status. */
  public Page<Refund> search(RefundStatus status, PageRequest page) {
    return new Page<>(
        store.search(status, page.size(), page.offset()),
        page.page(),
        page.size(),
        store.count(status));
  }

  /** Keeps a change, or fails so that the caller's transaction is tried again. */
  @Transactional
  public Refund save(Refund changed) {
    LostUpdate.unless(store.update(changed), "Refund", changed.id());
    return get(changed.id());
  }
}
