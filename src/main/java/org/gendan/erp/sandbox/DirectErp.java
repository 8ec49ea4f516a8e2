package org.gendan.erp.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gendan.erp.ErpAdapter;
import org.gendan.erp.ErpOrder;
import org.gendan.erp.ErpOrder.Position;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.HoldOutcome;
import org.gendan.erp.ListedItem;
import org.gendan.erp.RefundCase;
import org.gendan.erp.RefundPosition;
import org.gendan.erp.RefundStep;
import org.gendan.erp.ReturnReceipt;
import org.gendan.erp.SalesOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The sandbox without a protocol between. */
@Component
@ConditionalOnProperty(name = "gendan.erp.adapter", havingValue = "sandbox")
class DirectErp implements ErpAdapter {

  private final SandboxBooks books;

  DirectErp(SandboxBooks books) {
    this.books = books;
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public String push(SalesOrder order) {
    for (SalesOrder.Item item : order.lines()) {
      if (!books.knows(item.sku())) {
        throw new ErpRefused(
            "unknown item",
            "The ERP does not know item %s of order %s. Create the item in the ERP, then raise the retries of this job in Cockpit"
                .formatted(item.sku(), order.orderNo()));
      }
    }
    books.push(order.orderId(), order.orderNo(), lines(order));
    return order.orderId();
  }

  private static List<SandboxTrade.Line> lines(SalesOrder order) {
    return IntStream.range(0, order.lines().size())
        .mapToObj(
            i ->
                new SandboxTrade.Line(
                    oid(order, i + 1), order.lines().get(i).sku(), order.lines().get(i).quantity()))
        .toList();
  }

  private static String oid(SalesOrder order, int lineNo) {
    return order.orderId() + "-" + lineNo;
  }

  @Override
  public Optional<ErpOrder> find(String orderId) {
    return books.trade(orderId).map(this::seen);
  }

  private ErpOrder seen(SandboxTrade trade) {
    return new ErpOrder(
        trade.number(),
        trade.position(),
        trade.lines().stream()
            .map(
                line ->
                    new ErpOrder.Line(line.sku(), line.quantity(), isReserved(trade, line.sku())))
            .toList());
  }

  private boolean isReserved(SandboxTrade trade, String sku) {
    return trade.position() != Position.SHORT
        || books.available(sku) >= trade.pieces().getOrDefault(sku, 0);
  }

  @Override
  public List<String> reserve(SalesOrder order) {
    // After a restart the sandbox has forgotten what it was told.
    if (books.trade(order.orderId()).isEmpty()) {
      push(order);
    }
    return find(order.orderId()).orElseThrow().shortOf();
  }

  @Override
  public HoldOutcome hold(ErpOrder order, String reason) {
    return books.hold(order.number())
        ? new HoldOutcome.Held()
        : new HoldOutcome.TooLate("order is " + order.position());
  }

  @Override
  public Optional<String> release(ErpOrder order) {
    books.release(order.number());
    return Optional.empty();
  }

  @Override
  public String tellRefund(RefundCase refund, RefundStep step) {
    for (RefundCase.Part part : refund.parts()) {
      books.refund(
          new SandboxRefund(
              number(refund, part),
              null,
              refund.order().orderId(),
              oid(refund.order(), part.lineNo()),
              refund.kind(),
              step,
              part.quantity(),
              part.amount(),
              step == RefundStep.PAID ? part.amount() : BigDecimal.ZERO,
              0));
    }
    return made(refund).made();
  }

  private static String number(RefundCase refund, RefundCase.Part part) {
    return refund.refundId() + "-" + part.lineNo();
  }

  private SandboxRefund made(RefundCase refund) {
    return books.refund(number(refund, refund.parts().get(0))).orElseThrow();
  }

  @Override
  public Optional<RefundPosition> findRefund(RefundCase refund) {
    List<SandboxRefund> found =
        refund.parts().stream()
            .flatMap(part -> books.refund(number(refund, part)).stream())
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RefundPosition(
            found.get(0).made(),
            found.get(0).step(),
            found.stream().allMatch(part -> part.received() >= part.quantity()),
            found.stream().map(SandboxRefund::paid).reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  @Override
  public String receiveReturn(ReturnReceipt receipt) {
    Map<String, Integer> good = new TreeMap<>();
    int pieces = 0;
    for (ReturnReceipt.Pieces found : receipt.pieces()) {
      pieces += found.quantity();
      if (!found.defective()) {
        good.merge(found.sku(), found.quantity(), Integer::sum);
      }
    }
    return books.stockIn(made(receipt.refund()).made(), receipt.receiptId(), good, pieces).number();
  }

  @Override
  public Optional<String> findReceipt(ReturnReceipt receipt) {
    return books.stockIns(made(receipt.refund()).made()).stream()
        .filter(stockIn -> stockIn.outNo().equals(receipt.receiptId()))
        .map(SandboxBooks.StockIn::number)
        .findFirst();
  }

  @Override
  public int available(String sku) {
    return books.available(sku);
  }

  @Override
  public Optional<ListedItem> listed(String sku) {
    return books.listed(sku);
  }

  @Override
  public List<ErpShipment> shipments(Instant since) {
    return books.parcels().stream()
        .map(
            parcel ->
                new ErpShipment(
                    String.valueOf(parcel.syncId()),
                    parcel.tid(),
                    parcel.carrier(),
                    parcel.waybillNo(),
                    parcel.shippedAt(),
                    parcel.shippedAt()))
        .toList();
  }

  @Override
  public void acknowledge(List<ErpShipment> shipments) {
    shipments.forEach(shipment -> books.acknowledge(Long.parseLong(shipment.syncId())));
  }
}
