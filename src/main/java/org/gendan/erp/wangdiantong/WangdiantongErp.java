package org.gendan.erp.wangdiantong;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gendan.erp.ErpAdapter;
import org.gendan.erp.ErpOrder;
import org.gendan.erp.ErpOrder.Position;
import org.gendan.erp.ErpProperties;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.HoldOutcome;
import org.gendan.erp.ListedItem;
import org.gendan.erp.RefundCase;
import org.gendan.erp.RefundPosition;
import org.gendan.erp.RefundStep;
import org.gendan.erp.ReturnReceipt;
import org.gendan.erp.SalesOrder;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Speaks with Wangdiantong flagship edition. */
@Component
@ConditionalOnProperty(name = "gendan.erp.adapter", havingValue = WangdiantongErp.NAME)
class WangdiantongErp implements ErpAdapter {

  static final String NAME = "wangdiantong";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final WangdiantongProperties account;
  private final WangdiantongClient client;
  private final WangdiantongReturns returns;

  WangdiantongErp(
      WangdiantongProperties account,
      ErpProperties properties,
      VendorClients vendors,
      Clock clock) {
    this.account = account.refuseIncomplete();
    this.client = new WangdiantongClient(vendors, properties.patience(), account, clock);
    this.returns = new WangdiantongReturns(client, account);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String push(SalesOrder order) {
    JsonNode answer =
        client.call(
            "sales.RawTrade.pushSelf2",
            account.shopNo(),
            List.of(RawTrade.of(order)),
            RawTrade.lines(order));
    ErrorList.refuse(answer, "order " + order.orderNo());
    return order.orderId();
  }

  @Override
  public Optional<ErpOrder> find(String orderId) {
    List<JsonNode> trades =
        client.pages("sales.TradeQuery.queryWithDetail", "/data/order", Map.of("src_tid", orderId));
    return trades.isEmpty() ? Optional.empty() : Optional.of(Trades.order(trades));
  }

  /** The ERP reserves by itself as soon as it has made a trade of the pushed order. */
  @Override
  public List<String> reserve(SalesOrder order) {
    ErpOrder seen =
        find(order.orderId())
            .filter(found -> found.position() != Position.WAITING)
            .orElseThrow(
                () ->
                    VendorUnavailable.nothingHappened(
                        "Wangdiantong has not handed order %s on yet; the job is repeated"
                            .formatted(order.orderNo()),
                        null));
    if (seen.position() == Position.CANCELLED) {
      throw new ErpRefused(
          "cancelled",
          "Order %s is cancelled in Wangdiantong (%s); cancel it here too, or push it under a new order"
              .formatted(order.orderNo(), seen.number()));
    }
    return seen.shortOf();
  }

  @Override
  public HoldOutcome hold(ErpOrder order, String reason) {
    String refusal =
        client.call("sales.TradeEdit.toException", order.number()).at("/data/message").asText();
    return refusal.isEmpty() ? new HoldOutcome.Held() : new HoldOutcome.TooLate(refusal);
  }

  /** The open platform has no call for it, only the client has. */
  @Override
  public Optional<String> release(ErpOrder order) {
    return Optional.of(
        "Take order %s out of the exceptions in the client of Wangdiantong"
            .formatted(order.number()));
  }

  @Override
  public String tellRefund(RefundCase refund, RefundStep step) {
    return returns.tell(refund, step);
  }

  @Override
  public Optional<RefundPosition> findRefund(RefundCase refund) {
    return returns.find(refund);
  }

  @Override
  public String receiveReturn(ReturnReceipt receipt) {
    return returns.receive(receipt);
  }

  @Override
  public Optional<String> findReceipt(ReturnReceipt receipt) {
    return returns.findReceipt(receipt);
  }

  @Override
  public int available(String sku) {
    JsonNode answer =
        client.call(
            "wms.StockSpec.queryAvailableStock",
            Map.of("spec_no", sku, "warehouse_no", account.warehouseNo()));
    return StreamSupport.stream(answer.at("/data/stocks").spliterator(), false)
        .filter(stock -> stock.path("spec_no").asText().equals(sku))
        .filter(stock -> !stock.path("defect").asBoolean())
        .mapToInt(stock -> stock.path("num").asInt())
        .sum();
  }

  @Override
  public Optional<ListedItem> listed(String sku) {
    for (JsonNode goods :
        client.pages("goods.Goods.queryWithSpec", "/data/goods_list", Map.of("spec_no", sku))) {
      for (JsonNode spec : goods.path("spec_list")) {
        if (spec.path("spec_no").asText().equals(sku)) {
          String name =
              "%s %s"
                  .formatted(goods.path("goods_name").asText(), spec.path("spec_name").asText())
                  .strip();
          return Optional.of(
              new ListedItem(name.isEmpty() ? null : name, price(spec.path("retail_price"))));
        }
      }
    }
    return Optional.empty();
  }

  /** Written as a number or as text; zero says that nobody has set one. */
  private static BigDecimal price(JsonNode written) {
    BigDecimal price =
        written.asText().isBlank() ? BigDecimal.ZERO : new BigDecimal(written.asText());
    return price.signum() == 0 ? null : price.setScale(2, RoundingMode.HALF_UP);
  }

  @Override
  public List<ErpShipment> shipments(Instant since) {
    return client
        .pages(
            "sales.LogisticsSync.getSyncListExt",
            "/data",
            Map.of("shop_no", account.shopNo(), "is_own_platform", true))
        .stream()
        .map(this::shipment)
        .toList();
  }

  private ErpShipment shipment(JsonNode row) {
    Instant at =
        LocalDateTime.parse(row.path("created").asText(), TIME).toInstant(RawTrade.BEIJING);
    String code = row.path("logistics_code").asText();
    return new ErpShipment(
        row.path("sync_id").asText(),
        row.path("tid").asText(),
        account.carriers().getOrDefault(code, code),
        row.path("logistics_no").asText(),
        at,
        at);
  }

  @Override
  public void acknowledge(List<ErpShipment> shipments) {
    List<Map<String, Object>> rows =
        shipments.stream()
            .map(
                shipment ->
                    Map.<String, Object>of(
                        "sync_id", Long.parseLong(shipment.syncId()), "status", 0, "error_msg", ""))
            .toList();
    JsonNode answer = client.call("sales.LogisticsSync.update", rows);
    if (!answer.path("data").isEmpty()) {
      throw new ErpRefused("acknowledgement", "Wangdiantong does not take: " + answer.path("data"));
    }
  }
}
