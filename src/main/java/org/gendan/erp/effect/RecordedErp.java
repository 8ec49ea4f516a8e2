package org.gendan.erp.effect;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.erp.Erp;
import org.gendan.erp.ErpAdapter;
import org.gendan.erp.ErpOrder;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.HoldOutcome;
import org.gendan.erp.ListedItem;
import org.gendan.erp.RefundCase;
import org.gendan.erp.RefundCase.Kind;
import org.gendan.erp.RefundPosition;
import org.gendan.erp.RefundStep;
import org.gendan.erp.ReturnReceipt;
import org.gendan.erp.SalesOrder;
import org.gendan.erp.effect.Effects.Wanted;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.stereotype.Component;

/** The ERP of this installation, with every effect written down. */
@Component
public class RecordedErp implements Erp {

  private static final String HELD = "HELD";
  private static final String RELEASED = "RELEASED";
  private static final String TOO_LATE = "TOO_LATE ";
  private static final String BY_HAND = "BY_HAND ";

  private final ErpAdapter adapter;
  private final Effects effects;
  private final Clock clock;

  public RecordedErp(ErpAdapter adapter, Effects effects, Clock clock) {
    this.adapter = adapter;
    this.effects = effects;
    this.clock = clock;
  }

  @Override
  public void pushOrder(SalesOrder order) {
    effects.once(
        new Wanted(pushKey(order.orderId()), order.orderId(), digest(order), true),
        () -> adapter.find(order.orderId()).filter(o -> o.matches(order)).map(ErpOrder::number),
        () -> adapter.push(order));
  }

  /** Needs no record: an ERP is asked how it stands, or told to do what it has done already. */
  @Override
  public List<String> reserveStock(SalesOrder order) {
    return adapter.reserve(order);
  }

  @Override
  public void voidOrder(SalesOrder order, String reason) {
    Optional<ErpOrder> seen = inTheHouse(order);
    if (seen.isEmpty() && !effects.isKnown(pushKey(order.orderId()))) {
      return;
    }
    tellRefund(whole("V-", order, Kind.CANCEL, BigDecimal.ZERO, reason), RefundStep.PAID);
  }

  @Override
  public void refund(SalesOrder order, BigDecimal amount) {
    inTheHouse(order);
    RefundCase refund = whole("R-", order, Kind.BEFORE_DISPATCH, amount, "refund");
    tellRefund(refund, RefundStep.APPLIED);
    tellRefund(refund, RefundStep.PAID);
  }

  private Optional<ErpOrder> inTheHouse(SalesOrder order) {
    Optional<ErpOrder> seen = adapter.find(order.orderId());
    if (seen.map(ErpOrder::position).filter(ErpOrder.Position.SHIPPED::equals).isPresent()) {
      throw new ErpRefused(
          "shipped",
          "Order %s has left the house, says the ERP, and cannot be voided there: stop the parcel at the carrier, and tell the ERP by a return"
              .formatted(order.orderNo()));
    }
    return seen;
  }

  @Override
  public Optional<ErpOrder> find(String orderId) {
    return adapter.find(orderId);
  }

  @Override
  public HoldOutcome hold(String orderId, String key, String reason) {
    String outcome =
        effects.once(
            new Wanted("hold:" + key, orderId, digest(orderId), false),
            () ->
                adapter
                    .find(orderId)
                    .filter(order -> order.position() == ErpOrder.Position.HELD)
                    .map(order -> HELD),
            () -> word(heldBy(orderId, reason)));
    return outcome(outcome);
  }

  @Override
  public Optional<String> release(String orderId, String key) {
    Optional<ErpOrder> seen = adapter.find(orderId);
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    String outcome =
        effects.once(
            new Wanted("release:" + key, orderId, digest(orderId), false),
            () ->
                adapter
                    .find(orderId)
                    .filter(order -> order.position() != ErpOrder.Position.HELD)
                    .map(order -> RELEASED),
            () -> adapter.release(seen.get()).map(BY_HAND::concat).orElse(RELEASED));
    return outcome.startsWith(BY_HAND)
        ? Optional.of(outcome.substring(BY_HAND.length()))
        : Optional.empty();
  }

  private HoldOutcome heldBy(String orderId, String reason) {
    return adapter
        .find(orderId)
        .map(order -> adapter.hold(order, reason))
        .orElseThrow(
            () ->
                VendorUnavailable.nothingHappened(
                    "The ERP has no order %s to hold yet; the job is repeated".formatted(orderId),
                    null));
  }

  @Override
  public void tellRefund(RefundCase refund, RefundStep step) {
    boolean money = step == RefundStep.PAID;
    effects.once(
        new Wanted(
            "refund:" + refund.refundId() + ":" + step,
            refund.order().orderId(),
            digest(money ? paid(refund) : List.of(refund.parts(), "" + refund.waybill())),
            !money),
        () ->
            adapter
                .findRefund(refund)
                .filter(position -> position.step().compareTo(step) >= 0)
                .map(RefundPosition::number),
        () -> adapter.tellRefund(refund, step));
  }

  /** The same money in other spelling is the same money. */
  private static List<String> paid(RefundCase refund) {
    return refund.parts().stream()
        .map(
            part ->
                part.lineNo()
                    + " "
                    + part.quantity()
                    + " "
                    + part.amount().stripTrailingZeros().toPlainString())
        .toList();
  }

  @Override
  public Optional<RefundPosition> findRefund(RefundCase refund) {
    return adapter.findRefund(refund);
  }

  @Override
  public String receiveReturn(ReturnReceipt receipt) {
    return effects.once(
        new Wanted(
            "receipt:" + receipt.receiptId(),
            receipt.refund().order().orderId(),
            digest(receipt.pieces()),
            false),
        () -> adapter.findReceipt(receipt),
        () -> adapter.receiveReturn(receipt));
  }

  @Override
  public int available(String sku) {
    return adapter.available(sku);
  }

  @Override
  public Optional<ListedItem> listed(String sku) {
    return adapter.listed(sku);
  }

  private RefundCase whole(
      String prefix, SalesOrder order, Kind kind, BigDecimal amount, String reason) {
    return RefundCase.whole(prefix + order.orderId(), order, kind, amount, reason, clock.instant());
  }

  private static String pushKey(String orderId) {
    return "push:" + orderId;
  }

  private static String word(HoldOutcome outcome) {
    if (outcome instanceof HoldOutcome.TooLate late) {
      return TOO_LATE + late.why();
    }
    return outcome instanceof HoldOutcome.ByHand hand ? BY_HAND + hand.why() : HELD;
  }

  private static HoldOutcome outcome(String word) {
    if (word.startsWith(TOO_LATE)) {
      return new HoldOutcome.TooLate(word.substring(TOO_LATE.length()));
    }
    return word.startsWith(BY_HAND)
        ? new HoldOutcome.ByHand(word.substring(BY_HAND.length()))
        : new HoldOutcome.Held();
  }

  private static String digest(Object content) {
    return DigestUtils.sha256Hex(content.toString());
  }
}
