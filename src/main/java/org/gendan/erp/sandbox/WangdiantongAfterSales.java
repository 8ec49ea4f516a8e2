package org.gendan.erp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.erp.RefundCase.Kind;
import org.gendan.erp.RefundStep;
import org.springframework.stereotype.Component;

/** Refunds and stock-ins, in the rows of Wangdiantong. */
@Component
@SandboxThere
class WangdiantongAfterSales {

  private static final Kind[] KINDS = {
    Kind.CANCEL, Kind.BEFORE_DISPATCH, Kind.RETURN, Kind.EXCHANGE, Kind.WITHOUT_RETURN
  };
  private static final RefundStep[] STEPS = {
    null,
    RefundStep.WITHDRAWN,
    RefundStep.APPLIED,
    RefundStep.AGREED,
    RefundStep.SENT_BACK,
    RefundStep.PAID
  };

  private final SandboxBooks books;

  WangdiantongAfterSales(SandboxBooks books) {
    this.books = books;
  }

  Map<String, Object> upload(JsonNode arguments) {
    WangdiantongSales.mustBeOurShop(arguments.get(0).asText());
    int fresh = 0;
    for (JsonNode row : arguments.get(1)) {
      int type = row.path("type").asInt(-1);
      int status = row.path("status").asInt(-1);
      if (type < 0 || type >= KINDS.length || status < 1 || status >= STEPS.length) {
        throw new SandboxRefusal(1, "argument type mismatch");
      }
      fresh += books.refund(refund(row, KINDS[type], STEPS[status])) ? 1 : 0;
    }
    int changed = arguments.get(1).size() - fresh;
    return Map.of("new_count", fresh, "chg_count", changed, "error_list", List.of());
  }

  private static SandboxRefund refund(JsonNode row, Kind kind, RefundStep step) {
    BigDecimal paid = row.path("actual_refund_amount").decimalValue();
    return new SandboxRefund(
        row.path("refund_no").asText(),
        null,
        row.path("tid").asText(),
        row.path("oid").asText(),
        kind,
        step,
        row.path("num").asInt(),
        row.path("refund_amount").decimalValue(),
        step == RefundStep.PAID ? paid : BigDecimal.ZERO,
        0);
  }

  private List<SandboxRefund> named(JsonNode numbers) {
    return Arrays.stream(numbers.asText().split(","))
        .flatMap(number -> books.refund(number).stream())
        .toList();
  }

  List<Map<String, Object>> raw(JsonNode wanted) {
    return named(wanted.path("refund_nos")).stream()
        .map(
            refund -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("refund_no", refund.refundNo());
              row.put("tid", refund.tid());
              row.put("status", Arrays.asList(STEPS).indexOf(refund.step()));
              row.put("process_status", 40);
              row.put("actual_refund_amount", refund.paid());
              return row;
            })
        .toList();
  }

  List<Map<String, Object>> made(JsonNode wanted) {
    return named(wanted.path("raw_refund_nos")).stream()
        .filter(refund -> refund.kind() != Kind.EXCHANGE)
        .map(
            refund -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("refund_no", refund.made());
              row.put("raw_refund_nos", refund.refundNo());
              row.put("status", refund.step() == RefundStep.WITHDRAWN ? 10 : 30);
              row.put("stockin_status", stockInStatus(refund));
              row.put("actual_refund_amount", refund.paid());
              return row;
            })
        .toList();
  }

  private static int stockInStatus(SandboxRefund refund) {
    if (refund.kind() != Kind.RETURN) {
      return 0;
    }
    if (refund.received() == 0) {
      return 1;
    }
    return refund.received() < refund.quantity() ? 2 : 3;
  }

  String stockIn(JsonNode order) {
    String made = order.path("refund_no").asText();
    if (books.made(made).isEmpty()) {
      throw new SandboxRefusal(100, "单据不存在");
    }
    Map<String, Integer> good = new TreeMap<>();
    int pieces = 0;
    for (JsonNode detail : order.path("detail_list")) {
      pieces += detail.path("num").asInt();
      if (!detail.path("defect").asBoolean()) {
        good.merge(detail.path("spec_no").asText(), detail.path("num").asInt(), Integer::sum);
      }
    }
    return books.stockIn(made, order.path("out_stockin_no").asText(), good, pieces).number();
  }

  List<Map<String, Object>> stockIns(JsonNode wanted) {
    return books.stockIns(wanted.path("refund_no").asText()).stream()
        .map(
            stockIn ->
                Map.<String, Object>of(
                    "stockin_no", stockIn.number(),
                    "out_stockin_no", stockIn.outNo(),
                    "refund_no", stockIn.made(),
                    "status", 80))
        .toList();
  }
}
