package org.gendan.erp.wangdiantong;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.RefundCase;
import org.gendan.erp.RefundPosition;
import org.gendan.erp.RefundStep;
import org.gendan.erp.ReturnReceipt;
import org.gendan.vendor.VendorUnavailable;

/** Refunds and the goods that come back. */
class WangdiantongReturns {

  private static final Set<Integer> RECEIVED = Set.of(0, 3);
  private static final int AUDITED = 2;
  private static final int CANCELLED = 10;

  private final WangdiantongClient client;
  private final WangdiantongProperties account;

  WangdiantongReturns(WangdiantongClient client, WangdiantongProperties account) {
    this.client = client;
    this.account = account;
  }

  String tell(RefundCase refund, RefundStep step) {
    JsonNode answer =
        client.call(
            "aftersales.refund.RawRefund.upload2", account.shopNo(), RawRefund.rows(refund, step));
    ErrorList.refuse(answer, "refund " + refund.refundId() + " of order " + orderNo(refund));
    return "";
  }

  /** The raw refunds say how far we have told it, the refunds of the ERP what became of it. */
  Optional<RefundPosition> find(RefundCase refund) {
    List<JsonNode> raw =
        client.pages(
            "aftersales.refund.RawRefund.search",
            "/data/order",
            Map.of("refund_nos", String.join(",", RawRefund.numbers(refund))));
    if (raw.size() < refund.parts().size()) {
      return Optional.empty();
    }
    List<JsonNode> made = made(refund);
    return Optional.of(
        new RefundPosition(
            made.isEmpty() ? "" : made.get(0).path("refund_no").asText(),
            raw.stream()
                .map(row -> RawRefund.step(row.path("status").asInt()))
                .min(Comparator.naturalOrder())
                .orElseThrow(),
            !made.isEmpty()
                && made.stream().allMatch(r -> RECEIVED.contains(r.path("stockin_status").asInt())),
            raw.stream()
                .map(row -> row.path("actual_refund_amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private List<JsonNode> made(RefundCase refund) {
    return client
        .pages(
            "aftersales.refund.Refund.search",
            "/data/order",
            Map.of("raw_refund_nos", String.join(",", RawRefund.numbers(refund))))
        .stream()
        .filter(row -> row.path("status").asInt() != CANCELLED)
        .toList();
  }

  String receive(ReturnReceipt receipt) {
    List<JsonNode> made = made(receipt.refund());
    if (made.isEmpty()) {
      throw VendorUnavailable.nothingHappened(
          "Wangdiantong has not made a return of refund %s yet; the job is repeated"
              .formatted(receipt.refund().refundId()),
          null);
    }
    if (made.size() > 1) {
      throw new ErpRefused(
          "several",
          "Wangdiantong has %d returns for refund %s; take the goods in there by hand"
              .formatted(made.size(), receipt.refund().refundId()));
    }
    RefundCase.ReturnWaybill waybill = receipt.refund().waybill();
    JsonNode answer =
        client.call(
            "wms.stockin.Refund.createOrder",
            Map.of(
                "refund_no",
                made.get(0).path("refund_no").asText(),
                "out_stockin_no",
                receipt.receiptId(),
                "warehouse_no",
                account.warehouseNo(),
                "logistics_code",
                waybill == null ? "" : waybill.carrier(),
                "logistics_no",
                waybill == null ? "" : waybill.waybillNo(),
                "create_mode",
                AUDITED,
                "remark",
                receipt.remark() == null ? "" : receipt.remark(),
                "detail_list",
                receipt.pieces().stream().map(WangdiantongReturns::detail).toList()));
    return answer.path("data").asText();
  }

  Optional<String> findReceipt(ReturnReceipt receipt) {
    return made(receipt.refund()).stream()
        .flatMap(
            made ->
                client
                    .pages(
                        "wms.stockin.Refund.queryWithDetail",
                        "/data/order",
                        Map.of("refund_no", made.path("refund_no").asText()))
                    .stream())
        .filter(row -> row.path("out_stockin_no").asText().equals(receipt.receiptId()))
        .filter(row -> row.path("status").asInt() != CANCELLED)
        .map(row -> row.path("stockin_no").asText())
        .findFirst();
  }

  private static Map<String, Object> detail(ReturnReceipt.Pieces pieces) {
    return Map.of("spec_no", pieces.sku(), "num", pieces.quantity(), "defect", pieces.defective());
  }

  private static String orderNo(RefundCase refund) {
    return refund.order().orderNo();
  }
}
