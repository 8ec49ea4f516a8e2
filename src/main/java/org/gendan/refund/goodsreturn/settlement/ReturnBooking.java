package org.gendan.refund.goodsreturn.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gendan.erp.Erp;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.RefundCase;
import org.gendan.erp.RefundStep;
import org.gendan.erp.ReturnReceipt;
import org.gendan.erp.ReturnReceipt.Pieces;
import org.gendan.order.ErpOrders;
import org.gendan.order.Orders;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.ReturnFinding;
import org.gendan.refund.goodsreturn.ReturnInspection;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.gendan.refund.goodsreturn.ReturnIntake;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refund.goodsreturn.ReturnSettlement;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.ReturnWaybill;
import org.gendan.refund.goodsreturn.Returns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what came back into the books of the ERP. */
@Component
public class ReturnBooking {

  private final Returns returns;
  private final ReturnStore store;
  private final Orders orders;
  private final Erp erp;

  ReturnBooking(Returns returns, ReturnStore store, Orders orders, Erp erp) {
    this.returns = returns;
    this.store = store;
    this.orders = orders;
    this.erp = erp;
  }

  /**
   * Books it, once however often this runs; belongs into a job of its own. What the ERP does not
   * take is booked there by hand: the customer's money does not wait for it.
   */
  @Transactional
  public void book(String refundId) {
    GoodsReturn goods = returns.get(refundId);
    ReturnInspection found = store.inspection(refundId).orElseThrow();
    List<Pieces> pieces = pieces(goods, found);
    if (pieces.isEmpty()) {
      return;
    }
    try {
      RefundCase refund = refund(goods);
      erp.tellRefund(refund, RefundStep.AGREED);
      erp.tellRefund(refund, RefundStep.SENT_BACK);
      String number =
          erp.receiveReturn(new ReturnReceipt(refundId + "-IN", refund, pieces, label(refundId)));
      returns.note(goods, "RETURN_BOOKED", "Stock-in " + number);
    } catch (ErpRefused e) {
      returns.note(goods, "RETURN_BOOKED_BY_HAND", "The ERP does not take it: " + e.getMessage());
    }
  }

  private String label(String refundId) {
    return store.intake(refundId).map(ReturnIntake::label).orElse(null);
  }

  private List<Pieces> pieces(GoodsReturn goods, ReturnInspection found) {
    boolean damagedStays = found.damageCause() != Cause.CUSTOMER;
    List<Pieces> all = new ArrayList<>();
    for (ReturnLine line : store.lines(goods.id())) {
      ReturnFinding one =
          found.findings().stream()
              .filter(f -> f.lineNo() == line.lineNo())
              .findFirst()
              .orElseThrow();
      if (one.asNew() > 0) {
        all.add(new Pieces(line.sku(), one.asNew(), false));
      }
      if (damagedStays && one.damaged() > 0) {
        all.add(new Pieces(line.sku(), one.damaged(), true));
      }
    }
    return all;
  }

  private RefundCase refund(GoodsReturn goods) {
    ReturnSettlement settled = store.settlement(goods.id()).orElseThrow();
    Optional<ReturnWaybill> waybill = store.waybill(goods.id());
    List<RefundCase.Part> parts =
        store.lines(goods.id()).stream()
            .map(line -> new RefundCase.Part(line.lineNo(), line.quantity(), amount(settled, line)))
            .toList();
    return new RefundCase(
        goods.id(),
        ErpOrders.of(orders.get(goods.orderId())),
        goods.exchange() ? RefundCase.Kind.EXCHANGE : RefundCase.Kind.RETURN,
        parts,
        goods.reason(),
        goods.openedAt(),
        waybill.map(w -> new RefundCase.ReturnWaybill(w.carrier(), w.waybillNo())).orElse(null));
  }

  private static BigDecimal amount(ReturnSettlement settled, ReturnLine line) {
    return settled.parts().stream()
        .filter(part -> part.lineNo() == line.lineNo())
        .map(ReturnSettlement.Part::amount)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
