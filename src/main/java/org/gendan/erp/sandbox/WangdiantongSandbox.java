package org.gendan.erp.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Wangdiantong flagship edition, as far as our adapter speaks with it. */
@Component
@SandboxThere
public class WangdiantongSandbox {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WangdiantongVerifier verifier;
  private final WangdiantongSales sales;
  private final WangdiantongAfterSales afterSales;

  WangdiantongSandbox(
      WangdiantongVerifier verifier, WangdiantongSales sales, WangdiantongAfterSales afterSales) {
    this.verifier = verifier;
    this.sales = sales;
    this.afterSales = afterSales;
  }

  /** The answer to a request, as the vendor would write it. */
  public String answer(Map<String, String> query, String body) {
    Map<String, Object> answer = new LinkedHashMap<>();
    try {
      verifier.verify(query, body);
      JsonNode arguments = JSON.readTree(body);
      if (!arguments.isArray()) {
        throw new SandboxRefusal(1, "参数错误");
      }
      answer.put("status", 0);
      answer.putAll(called(query.get("method"), arguments, query));
    } catch (SandboxRefusal refusal) {
      answer.clear();
      answer.put("status", refusal.status());
      answer.put("message", refusal.getMessage());
    } catch (JsonProcessingException e) {
      answer.clear();
      answer.put("status", 1);
      answer.put("message", "参数错误");
    }
    return written(answer);
  }

  /** The answer to a client that asks too often. */
  public static String tooOften() {
    return "{\"status\":100,\"message\":\"超过每分钟最大调用频率限制，请稍后重试\"}";
  }

  private Map<String, Object> called(String method, JsonNode arguments, Map<String, String> query) {
    return switch (method) {
      case "sales.RawTrade.pushSelf2" -> data(sales.push(arguments));
      case "sales.TradeQuery.queryWithDetail" ->
          page("order", sales.trades(arguments.get(0)), query);
      case "sales.TradeEdit.toException" -> data(sales.hold(arguments.get(0).asText()));
      case "sales.LogisticsSync.getSyncListExt" -> rows(sales.parcels(arguments.get(0)), query);
      case "sales.LogisticsSync.update" -> data(sales.acknowledge(arguments.get(0)));
      case "wms.StockSpec.queryAvailableStock" -> data(sales.stock(arguments.get(0)));
      case "goods.Goods.queryWithSpec" -> page("goods_list", sales.goods(arguments.get(0)), query);
      case "aftersales.refund.RawRefund.upload2" -> data(afterSales.upload(arguments));
      case "aftersales.refund.RawRefund.search" ->
          page("order", afterSales.raw(arguments.get(0)), query);
      case "aftersales.refund.Refund.search" ->
          page("order", afterSales.made(arguments.get(0)), query);
      case "wms.stockin.Refund.createOrder" -> data(afterSales.stockIn(arguments.get(0)));
      case "wms.stockin.Refund.queryWithDetail" ->
          page("order", afterSales.stockIns(arguments.get(0)), query);
      default -> throw new SandboxRefusal(1, "invalid method " + method);
    };
  }

  private static Map<String, Object> data(Object data) {
    return Map.of("data", data);
  }

  private static Map<String, Object> page(
      String name, List<Map<String, Object>> all, Map<String, String> query) {
    return data(Map.of("total_count", all.size(), name, cut(all, query)));
  }

  private static Map<String, Object> rows(
      List<Map<String, Object>> all, Map<String, String> query) {
    return Map.of("total", all.size(), "data", cut(all, query));
  }

  private static List<Map<String, Object>> cut(
      List<Map<String, Object>> all, Map<String, String> query) {
    int size = Integer.parseInt(query.get("page_size"));
    if (size < 1 || size > 1000) {
      throw new SandboxRefusal(1, "page_size 参数错误");
    }
    int from = Math.min(all.size(), Integer.parseInt(query.get("page_no")) * size);
    return all.subList(from, Math.min(all.size(), from + size));
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The sandbox cannot write its answer", e);
    }
  }
}
