package org.gendan.order.dispatch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.batch.Batch;
import org.gendan.batch.SideBySide;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.order.Platform;
import org.gendan.quarantine.RowSheet;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Identifier;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.sheet.DamagedNumber;
import org.gendan.sheet.SheetFormat;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.SheetTime;
import org.gendan.shipment.Waybill;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
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

  private static final String NUMBER = "platformOrderNo";

  private final Orders orders;
  private final DeployedPlatforms platforms;

  /** Fewer cost more commits; more lock more orders, and lose more to one that is refused. */
  private static final int TOGETHER = 100;

  /** What is less than this is not worth another thread. */
  private static final int WORTH_TWO = 20;

  private final Dispatching dispatching;
  private final CurrentActor actor;
  private final ZoneId zone;
  private final Batch batch;
  private final TransactionOperations transaction;
  private final SideBySide threads;

  DispatchSheet(
      Orders orders,
      DeployedPlatforms platforms,
      Dispatching dispatching,
      CurrentActor actor,
      ZoneId zone,
      Batch batch,
      TransactionOperations transaction,
      SideBySide threads) {
    this.orders = orders;
    this.platforms = platforms;
    this.dispatching = dispatching;
    this.actor = actor;
    this.zone = zone;
    this.batch = batch;
    this.transaction = transaction;
    this.threads = threads;
  }

  /** What a row says. */
  private record Row(
      int line, String orderId, String carrier, String waybillNo, Instant dispatchedAt) {

    Waybill waybill() {
      return Waybill.spelt(carrier, waybillNo);
    }
  }

  @Override
  public int batch() {
    return 2 * TOGETHER;
  }

  /**
   * Takes the rows of different orders in one transaction, or in two at once where there are many.
   * Where one of them is refused, the halves go without each other, until it is alone.
   */
  @Override
  public Map<Integer, Taken> takeTogether(List<SheetRow> rows) {
    mustBeAllowed();
    Map<String, List<Order>> known =
        orders.withNumbers(
            rows.stream().map(row -> row.cell(NUMBER)).filter(Objects::nonNull).toList());
    List<Row> all = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (SheetRow row : rows) {
      try {
        Row read = read(row, number -> known.getOrDefault(Identifier.normal(number), List.of()));
        // A second parcel of an order comes after the order has gone on with its first, and of two
        // orders with the same waybill the first row has it.
        if (seen.add(read.orderId()) & seen.add(read.waybill())) {
          all.add(read);
        }
      } catch (Refusal wrong) {
        // Taken alone it is refused again, and its reason is kept with it.
        continue;
      }
    }
    Map<Integer, Taken> taken = new ConcurrentHashMap<>();
    if (all.size() < WORTH_TWO) {
      together(all, taken);
    } else {
      int half = all.size() / 2;
      threads.both(
          () -> together(all.subList(0, half), taken),
          () -> together(all.subList(half, all.size()), taken),
          this::carried);
    }
    return taken;
  }

  private Runnable carried(Runnable step) {
    Map<String, String> log = MDC.getCopyOfContextMap();
    return actor.carried(
        () -> {
          if (log != null) {
            MDC.setContextMap(log);
          }
          try {
            step.run();
          } finally {
            MDC.clear();
          }
        });
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
                      () -> {
                        readAhead(rows);
                        return rows.stream().collect(Collectors.toMap(Row::line, this::record));
                      })));
    } catch (RuntimeException e) {
      log.info("{} dispatches go in halves, because together: {}", rows.size(), e.toString());
      together(rows.subList(0, rows.size() / 2), taken);
      together(rows.subList(rows.size() / 2, rows.size()), taken);
    }
  }

  private void readAhead(List<Row> rows) {
    dispatching.readAhead(rows.stream().collect(Collectors.toMap(Row::orderId, Row::waybill)));
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
    return SheetFormat.of(List.of(NUMBER, "carrier", "waybillNo"));
  }

  @Override
  public Taken take(SheetRow row) {
    mustBeAllowed();
    return record(read(row, orders::withNumber));
  }

  private Taken record(Row row) {
    var recorded =
        dispatching.record(row.orderId(), row.carrier(), row.waybillNo(), row.dispatchedAt());
    return new Taken(!recorded.repeated(), recorded.shipment().id());
  }

  private Row read(SheetRow row, Function<String, List<Order>> withNumber) {
    String number = row.cell(NUMBER);
    if (number == null) {
      throw Refusal.invalid(NUMBER, ErrorCode.REQUIRED, "is missing");
    }
    for (String column : List.of(NUMBER, "waybillNo")) {
      String damaged = DamagedNumber.faultOf(row, column);
      if (damaged != null) {
        throw Refusal.invalid(column, ErrorCode.DAMAGED_NUMBER, damaged);
      }
    }
    Platform platform = platform(row.cell("platform"));
    return new Row(
        row.line(),
        orders.idOf(platform, number, withNumber.apply(number)),
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
