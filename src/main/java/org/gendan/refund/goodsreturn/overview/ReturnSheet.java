package org.gendan.refund.goodsreturn.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gendan.order.Customer;
import org.gendan.order.Orders;
import org.gendan.refund.RefundKind;
import org.gendan.refund.goodsreturn.DeployedReturnTables;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.ReturnInspection;
import org.gendan.refund.goodsreturn.ReturnIntake;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refund.goodsreturn.ReturnMessages;
import org.gendan.refund.goodsreturn.ReturnSettlement;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refund.goodsreturn.quote.ReturnQuotes;
import org.gendan.refund.goodsreturn.settlement.ReturnSettlements;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A return as the desks read it; read when a form opens, and stored nowhere. */
@Component
public class ReturnSheet {

  private final Returns returns;
  private final ReturnStore store;
  private final DeployedReturnTables tables;
  private final ReturnMessages messages;
  private final Orders orders;
  private final ReturnSettlements settlements;

  ReturnSheet(
      Returns returns,
      ReturnStore store,
      DeployedReturnTables tables,
      ReturnMessages messages,
      Orders orders,
      ReturnSettlements settlements) {
    this.returns = returns;
    this.store = store;
    this.tables = tables;
    this.messages = messages;
    this.orders = orders;
    this.settlements = settlements;
  }

  /** The fields of the forms, by their names. */
  @Transactional(readOnly = true)
  public Map<String, String> of(String refundId) {
    GoodsReturn goods = returns.get(refundId);
    List<ReturnLine> lines = store.lines(refundId);
    Customer customer = orders.get(goods.orderId()).customer();
    Optional<ReturnIntake> intake = store.intake(refundId);
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("orderNo", goods.orderNo());
    shown.put(
        "refundKind",
        Words.of(goods.exchange() ? RefundKind.EXCHANGE : RefundKind.RETURN_AND_REFUND));
    shown.put("returnFault", Words.of(goods.fault()));
    shown.put("returnWay", Words.of(goods.way()));
    shown.put("refundReason", goods.reason() == null ? "" : goods.reason());
    shown.put("customerName", customer.name());
    shown.put("customerPhone", customer.phone());
    shown.put("address", customer.region() + " " + customer.address());
    shown.put("returnLines", lines(lines));
    shown.put("returnQuote", store.quote(refundId).map(ReturnQuotes::words).orElse(""));
    shown.put(
        "returnWaybill",
        store.waybill(refundId).map(w -> w.carrier() + " " + w.waybillNo()).orElse(""));
    shown.put("sendBy", messages.moment(goods.sendBy()));
    shown.put("returnedPieces", intake.map(i -> String.valueOf(i.pieces())).orElse(""));
    intake.ifPresent(i -> shown.put("inspectionExtent", tables.extent(i.pieces())));
    shown.put("receiptText", intake.map(this::words).orElse(""));
    shown.put("refundDue", intake.map(i -> messages.moment(settlements.due(goods, i))).orElse(""));
    store
        .settlement(refundId)
        .ifPresent(settled -> shown.put("goodsToSendBack", sentBack(settled, lines)));
    shown.put(
        "settlementText", store.inspection(refundId).map(ReturnInspection::report).orElse(""));
    return shown;
  }

  private String words(ReturnIntake intake) {
    return "%d pieces, label %s, %s by %s. %s"
        .formatted(
            intake.pieces(),
            intake.label(),
            messages.moment(intake.receivedAt()),
            intake.receivedBy(),
            intake.remark() == null ? "" : intake.remark());
  }

  private static String lines(List<ReturnLine> lines) {
    return lines.stream()
        .map(l -> "%d: %d × %s (%s)".formatted(l.lineNo(), l.quantity(), l.name(), l.sku()))
        .collect(Collectors.joining("\n"));
  }

  private static String sentBack(ReturnSettlement settled, List<ReturnLine> lines) {
    return settled.parts().stream()
        .filter(part -> part.sentBack() > 0)
        .flatMap(
            part ->
                lines.stream()
                    .filter(line -> line.lineNo() == part.lineNo())
                    .map(line -> part.sentBack() + " × " + line.name()))
        .collect(Collectors.joining("\n"));
  }
}
