package org.gendan.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.money.MoneyLedger;
import org.gendan.order.Order;
import org.gendan.order.OrderStatus;
import org.gendan.order.cancellation.Reopenings;
import org.gendan.order.release.GoodsHold.OrderedBy;
import org.gendan.order.release.GoodsHolds;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.request.RefundWithdrawals;
import org.springframework.stereotype.Component;

/** The same as {@link Foretelling} for what takes something back. */
@Component
class UndoForetelling {

  private final Reopenings reopenings;
  private final RefundWithdrawals refunds;
  private final GoodsHolds holds;
  private final MoneyLedger ledger;

  UndoForetelling(
      Reopenings reopenings, RefundWithdrawals refunds, GoodsHolds holds, MoneyLedger ledger) {
    this.reopenings = reopenings;
    this.refunds = refunds;
    this.holds = holds;
    this.ledger = ledger;
  }

  List<Said> reopening(Order order) {
    reopenings.wouldBeInTime(order.id());
    List<Said> told = new ArrayList<>();
    told.add(Said.of("told.reopens"));
    BigDecimal kept = ledger.of(order.id()).left();
    if (kept.signum() > 0) {
      told.add(Said.of("told.money.stays", kept, order.currency()));
    }
    return told;
  }

  List<Said> refund(Map<String, String> form) {
    String refund = form.getOrDefault("refundId", "");
    if (refund.isBlank()) {
      return List.of();
    }
    boolean returns = refunds.outlook(refund).status() == RefundStatus.RETURNING;
    return returns
        ? List.of(Said.of("told.refund.ends"), Said.of("told.return.stops"))
        : List.of(Said.of("told.refund.ends"));
  }

  List<Said> release(Order order, Map<String, String> form) {
    Optional<OrderedBy> by =
        Arrays.stream(OrderedBy.values())
            .filter(one -> one.name().equals(form.get("orderedBy")))
            .findFirst();
    String hold = form.getOrDefault("holdId", "");
    if (by.isEmpty() || hold.isBlank()) {
      return List.of();
    }
    holds.wouldBeReleased(hold, by.get());
    return List.of(
        Said.of(
            order.status() == OrderStatus.DISPATCHED ? "told.destination.free" : "told.hold.ends"));
  }
}
