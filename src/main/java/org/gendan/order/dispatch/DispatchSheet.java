package org.gendan.order.dispatch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.batch.Batch;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.Orders;
import org.gendan.order.Platform;
import org.gendan.quarantine.RowSheet;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.sheet.DamagedNumber;
import org.gendan.sheet.SheetFormat;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.SheetTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The waybill sheet of logistics (row 47 of docs/domain.md): {@code
 * platformOrderNo,carrier,waybillNo}, and where they say more {@code platform} and {@code
 * dispatchedAt}.
 */
@Component
public class DispatchSheet implements RowSheet {

  private static final Logger log = LoggerFactory.getLogger(DispatchSheet.class);

  private final Orders orders;
  private final DeployedPlatforms platforms;

  /** Fewer cost more commits; more lock more orders, and lose more to one that is refused. */
  private static final int TOGETHER = 100;

  private final Dispatching dispatching;
  private final CurrentActor actor;
  private final ZoneId zone;
  private final Batch batch;
  private final TransactionOperations transaction;

  DispatchSheet(
      Orders orders,
      DeployedPlatforms platforms,
      Dispatching dispatching,
      CurrentActor actor,
      ZoneId zone,
      Batch batch,
      TransactionOperations transaction) {
    this.orders = orders;
    this.platforms = platforms;
    this.dispatching = dispatching;
    this.actor = actor;
    this.zone = zone;
    this.batch = batch;
    this.transaction = transaction;
  }

  /** What a row says. */
  private record Row(
      int line, String orderId, String carrier, String waybillNo, Instant dispatchedAt) {}

  @Override
  public int batch() {
    return TOGETHER;
  }

  /**
   * Takes the rows of different orders in one transaction. Where one of them is refused, the halves
   * go without each other, until it is alone.
   */
  @Override
  public Map<Integer, Taken> takeTogether(List<SheetRow> rows) {
    mustBeAllowed();
    Map<String, Row> byOrder = new LinkedHashMap<>();
    for (SheetRow row : rows) {
      try {
        Row read = read(row);
        // A second parcel of an order comes after the order has gone on with its first.
        byOrder.putIfAbsent(read.orderId(), read);
      } catch (Refusal wrong) {
        // Taken alone it is refused again, and its reason is kept with it.
        continue;
      }
    }
    Map<Integer, Taken> taken = new HashMap<>();
    together(List.copyOf(byOrder.values()), taken);
    return taken;
  }

  private void together(List<Row> rows, Map<Integer, Taken> taken) {
    if (rows.size() < 2) {
      return;
    }
    try {
      taken.putAll(
          transaction.execute(
              status ->
                  batch.run(
                      () -> rows.stream().collect(Collectors.toMap(Row::line, this::record)))));
    } catch (RuntimeException e) {
      log.info("{} dispatches go in halves, because together: {}", rows.size(), e.toString());
      together(rows.subList(0, rows.size() / 2), taken);
      together(rows.subList(rows.size() / 2, rows.size()), taken);
    }
  }

  @Override
  public void mustBeAllowed() {
    actor.must(Deed.DISPATCH);
  }

  @Override
  public String source() {
    return "shipments";
  }

  @Override
  public SheetFormat format() {
    return SheetFormat.of(List.of("platformOrderNo", "carrier", "waybillNo"));
  }

  @Override
  public Taken take(SheetRow row) {
    mustBeAllowed();
    return record(read(row));
  }

  private Taken record(Row row) {
    var recorded =
        dispatching.record(row.orderId(), row.carrier(), row.waybillNo(), row.dispatchedAt());
    return new Taken(!recorded.repeated(), recorded.shipment().id());
  }

  private Row read(SheetRow row) {
    String number = row.cell("platformOrderNo");
    if (number == null) {
      throw Refusal.invalid("platformOrderNo", ErrorCode.REQUIRED, "is missing");
    }
    for (String column : List.of("platformOrderNo", "waybillNo")) {
      String damaged = DamagedNumber.faultOf(row, column);
      if (damaged != null) {
        throw Refusal.invalid(column, ErrorCode.DAMAGED_NUMBER, damaged);
      }
    }
    return new Row(
        row.line(),
        orders.idOf(platform(row.cell("platform")), number),
        row.cell("carrier"),
        row.cell("waybillNo"),
        time(row.cell("dispatchedAt")));
  }

  private Platform platform(String text) {
    return text == null ? null : platforms.get("platform", text);
  }

  private Instant time(String text) {
    try {
      return text == null
          ? null
          : OffsetDateTime.parse(SheetTime.withOffset(text, zone)).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.invalid(
          "dispatchedAt",
          ErrorCode.TIME,
          "'%s' is no time; write it like %s",
          text,
          SheetTime.FORMS);
    }
  }
}
