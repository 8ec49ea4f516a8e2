package org.gendan.erp.wangdiantong;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gendan.erp.ErpOrder;
import org.gendan.erp.ErpOrder.Position;

/** What the trade query tells of one of our orders, which the ERP may have split into several. */
final class Trades {

  private static final int CANCELLED = 5;
  private static final int PAID_BACK = 4;
  private static final int HELD = 23;
  private static final int RELEASED = 55;
  private static final int SHIPPED = 95;
  private static final int TO_BE_AUDITED = 30;
  private static final String NO_REASON = "无";
  private static final Set<Integer> RESERVED = Set.of(3, 4);
  private static final Set<Integer> SHORT = Set.of(0, 1);

  private Trades() {}

  /** The order as these trades make it. */
  static ErpOrder order(List<JsonNode> trades) {
    List<JsonNode> living =
        trades.stream().filter(trade -> !isCancelled(trade.path("trade_status").asInt())).toList();
    List<ErpOrder.Line> lines = new ArrayList<>();
    List<JsonNode> counted = living.isEmpty() ? trades : living;
    for (JsonNode trade : counted) {
      int status = trade.path("trade_status").asInt();
      for (JsonNode detail : trade.path("detail_list")) {
        lines.add(
            new ErpOrder.Line(
                detail.path("spec_no").asText(),
                detail.path("num").asInt(),
                status >= RELEASED || RESERVED.contains(detail.path("stock_state").asInt())));
      }
    }
    return new ErpOrder(
        counted.get(0).path("trade_no").asText(), position(living, counted, lines), lines);
  }

  private static Position position(
      List<JsonNode> living, List<JsonNode> trades, List<ErpOrder.Line> lines) {
    if (living.isEmpty()) {
      return Position.CANCELLED;
    }
    List<Integer> states =
        living.stream().map(trade -> trade.path("trade_status").asInt()).toList();
    if (states.stream().allMatch(status -> status >= SHIPPED)) {
      return Position.SHIPPED;
    }
    if (states.contains(HELD)) {
      // What is short is set aside as well; only a hold has a reason.
      return isShort(trades) && !isFrozen(trades) ? Position.SHORT : Position.HELD;
    }
    if (states.stream().anyMatch(status -> status >= RELEASED)) {
      return Position.RELEASED;
    }
    if (lines.stream().allMatch(ErpOrder.Line::reserved)) {
      return Position.RESERVED;
    }
    return states.stream().allMatch(status -> status == TO_BE_AUDITED) && isShort(trades)
        ? Position.SHORT
        : Position.WAITING;
  }

  private static boolean isShort(List<JsonNode> trades) {
    return trades.stream()
        .flatMap(trade -> trade.path("detail_list").findValues("stock_state").stream())
        .anyMatch(state -> SHORT.contains(state.asInt()));
  }

  private static boolean isFrozen(List<JsonNode> trades) {
    return trades.stream()
        .map(trade -> trade.path("freeze_reason").asText())
        .anyMatch(reason -> !reason.isEmpty() && !reason.equals(NO_REASON));
  }

  private static boolean isCancelled(int status) {
    return status == CANCELLED || status == PAID_BACK;
  }
}
