package org.gendan.erp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.erp.ErpOrder.Position;
import org.gendan.erp.ListedItem;
import org.gendan.erp.sandbox.SandboxTrade.Line;
import org.springframework.stereotype.Component;

/** Orders, parcels and stock, in the rows of Wangdiantong. */
@Component
@SandboxThere
class WangdiantongSales {

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final Duration WIDEST = Duration.ofMinutes(60);
  private static final String SHOP = "OMSSHOP01";
  private static final int MOST = 100;

  private static final List<String> NEEDED =
      List.of(
          "tid process_status trade_status refund_status pay_status order_count goods_count",
          "pay_method trade_time buyer_nick receiver_name receiver_area receiver_address",
          "receiver_mobile post_amount discount receivable delivery_term is_auto_wms warehouse_no");

  private final SandboxBooks books;
  private final Clock clock;

  WangdiantongSales(SandboxBooks books, Clock clock) {
    this.books = books;
    this.clock = clock;
  }

  Map<String, Object> push(JsonNode arguments) {
    mustBeOurShop(arguments.get(0).asText());
    if (arguments.get(1).size() > MOST) {
      throw new SandboxRefusal(1, "参数个数错误");
    }
    List<Map<String, String>> errors = new ArrayList<>();
    int fresh = 0;
    for (JsonNode trade : arguments.get(1)) {
      String error = fault(trade, arguments.get(2));
      if (error != null) {
        errors.add(Map.of("no", trade.path("tid").asText(), "error", error));
      } else if (books.push(
          trade.path("tid").asText(), trade.path("remark").asText(), lines(trade, arguments))) {
        fresh++;
      }
    }
    int changed = arguments.get(1).size() - fresh - errors.size();
    return Map.of("new_count", fresh, "chg_count", changed, "error_list", errors);
  }

  private String fault(JsonNode trade, JsonNode allLines) {
    for (String name : String.join(" ", NEEDED).split(" ")) {
      if (!trade.has(name)) {
        throw new SandboxRefusal(2, name);
      }
    }
    if (LocalDateTime.parse(trade.path("trade_time").asText(), TIME)
        .toInstant(BEIJING)
        .isAfter(clock.instant())) {
      throw new SandboxRefusal(100, "下单时间非法,原始单号为：" + trade.path("tid").asText());
    }
    BigDecimal sum = trade.path("post_amount").decimalValue();
    for (JsonNode line : of(trade, allLines)) {
      if (!books.knows(line.path("spec_no").asText())) {
        return "货品不存在: " + line.path("spec_no").asText();
      }
      sum =
          sum.add(line.path("total_amount").decimalValue())
              .subtract(line.path("share_discount").decimalValue());
    }
    return sum.compareTo(trade.path("receivable").decimalValue()) == 0 ? null : "应收金额不符: " + sum;
  }

  private static List<JsonNode> of(JsonNode trade, JsonNode lines) {
    return StreamSupport.stream(lines.spliterator(), false)
        .filter(line -> line.path("tid").equals(trade.path("tid")))
        .toList();
  }

  private static List<Line> lines(JsonNode trade, JsonNode arguments) {
    return of(trade, arguments.get(2)).stream()
        .map(
            line ->
                new Line(
                    line.path("oid").asText(),
                    line.path("spec_no").asText(),
                    line.path("num").asInt()))
        .toList();
  }

  static void mustBeOurShop(String shop) {
    if (!shop.equals(SHOP)) {
      throw new SandboxRefusal(100, "店铺编号不存在或已停用");
    }
  }

  List<Map<String, Object>> trades(JsonNode wanted) {
    if (wanted.has("src_tid") || wanted.has("trade_no")) {
      String number = wanted.path("src_tid").asText(wanted.path("trade_no").asText());
      return books.trade(number).stream().map(this::row).toList();
    }
    LocalDateTime from = LocalDateTime.parse(wanted.path("start_time").asText(), TIME);
    LocalDateTime to = LocalDateTime.parse(wanted.path("end_time").asText(), TIME);
    if (Duration.between(from, to).compareTo(WIDEST) > 0) {
      throw new SandboxRefusal(100, "您的查询时间过宽,查询时间不能大于60分钟");
    }
    return List.of();
  }

  private Map<String, Object> row(SandboxTrade trade) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("trade_no", trade.number());
    row.put("src_tids", trade.tid());
    row.put("shop_no", SHOP);
    row.put("trade_status", status(trade.position()));
    row.put("freeze_reason", trade.position() == Position.HELD ? "接口冻结" : "无");
    row.put("detail_list", trade.lines().stream().map(line -> detail(trade, line)).toList());
    return row;
  }

  private Map<String, Object> detail(SandboxTrade trade, Line line) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("src_tid", trade.tid());
    detail.put("src_oid", line.oid());
    detail.put("spec_no", line.sku());
    detail.put("num", line.quantity());
    detail.put("stock_state", stockState(trade, line));
    return detail;
  }

  private int stockState(SandboxTrade trade, Line line) {
    return switch (trade.position()) {
      case RESERVED, HELD -> 3;
      case RELEASED, SHIPPED -> 4;
      case SHORT -> books.available(line.sku()) >= trade.pieces().get(line.sku()) ? 3 : 1;
      default -> 0;
    };
  }

  private static int status(Position position) {
    return switch (position) {
      case WAITING -> 20;
      case RESERVED -> 30;
      case SHORT, HELD -> 23;
      case RELEASED -> 55;
      case SHIPPED -> 95;
      case CANCELLED -> 5;
    };
  }

  Map<String, Object> hold(String tradeNo) {
    return Map.of("message", books.hold(tradeNo) ? "" : "订单状态不正确");
  }

  List<Map<String, Object>> parcels(JsonNode wanted) {
    mustBeOurShop(wanted.path("shop_no").asText());
    return books.parcels().stream().map(WangdiantongSales::parcel).toList();
  }

  private static Map<String, Object> parcel(SandboxParcel parcel) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("sync_id", parcel.syncId());
    row.put("tid", parcel.tid());
    row.put("logistics_no", parcel.waybillNo());
    row.put("logistics_code", parcel.carrier().equals("SF") ? "SF01" : parcel.carrier());
    row.put("is_part_sync", 0);
    row.put("oids", "");
    row.put("platform_id", 127);
    row.put("created", time(parcel.shippedAt()));
    return row;
  }

  private static String time(Instant at) {
    return TIME.format(at.atOffset(BEIJING));
  }

  List<String> acknowledge(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path("status").asInt() == 0)
        .filter(row -> !books.acknowledge(row.path("sync_id").asLong()))
        .map(row -> "sync_id " + row.path("sync_id").asText() + " 不存在")
        .toList();
  }

  Map<String, Object> stock(JsonNode wanted) {
    String sku = wanted.path("spec_no").asText();
    if (!books.knows(sku)) {
      return Map.of("stocks", List.of());
    }
    return Map.of(
        "stocks",
        List.of(
            Map.of(
                "spec_no",
                sku,
                "warehouse_no",
                wanted.path("warehouse_no").asText(),
                "num",
                books.available(sku),
                "defect",
                false,
                "status",
                books.available(sku) > 0 ? 0 : 1)));
  }

  List<Map<String, Object>> goods(JsonNode wanted) {
    String sku = wanted.path("spec_no").asText();
    return books.listed(sku).stream().map(item -> goods(sku, item)).toList();
  }

  private static Map<String, Object> goods(String sku, ListedItem item) {
    return Map.of(
        "goods_no",
        sku,
        "goods_name",
        item.name() == null ? sku : item.name(),
        "spec_list",
        List.of(
            Map.of(
                "spec_no",
                sku,
                "spec_name",
                "",
                "retail_price",
                item.price() == null ? BigDecimal.ZERO : item.price())));
  }
}
