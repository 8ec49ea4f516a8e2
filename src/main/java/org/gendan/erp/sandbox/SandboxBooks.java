package org.gendan.erp.sandbox;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gendan.erp.ErpOrder.Position;
import org.gendan.erp.ListedItem;
import org.gendan.erp.RefundCase.Kind;
import org.gendan.erp.RefundStep;
import org.gendan.erp.sandbox.SandboxTrade.Line;
import org.springframework.stereotype.Component;

/**
 * Orders, parcels, refunds and stock-ins of the sandbox, and what may follow what. A trade reserves
 * its stock whenever a client looks and there is some.
 */
@Component
@SandboxThere
public class SandboxBooks {

  private final Map<String, SandboxTrade> trades = new LinkedHashMap<>();
  private final Map<Long, SandboxParcel> parcels = new TreeMap<>();
  private final Map<String, SandboxRefund> refunds = new LinkedHashMap<>();
  private final Map<String, StockIn> stockIns = new LinkedHashMap<>();
  private final Warehouse warehouse;
  private final ErpJournal journal;
  private final Clock clock;
  private long lastNumber;

  SandboxBooks(Warehouse warehouse, ErpJournal journal, Clock clock) {
    this.warehouse = warehouse;
    this.journal = journal;
    this.clock = clock;
    // The books forget on restart, their readers do not: a number must never come again.
    this.lastNumber = clock.millis();
  }

  /** Goods that came back. */
  public record StockIn(String outNo, String number, String made) {}

  /** Whether there is such an item. */
  public boolean knows(String sku) {
    return warehouse.knows(sku);
  }

  /** Pieces that nobody has reserved. */
  public int available(String sku) {
    return warehouse.available(sku);
  }

  /** The item as the price list has it; empty when there is no such item. */
  public Optional<ListedItem> listed(String sku) {
    return knows(sku) ? Optional.of(warehouse.listed(sku)) : Optional.empty();
  }

  /** Takes an order, or changes it; answers whether it is new. */
  public synchronized boolean push(String tid, String orderNo, List<Line> lines) {
    SandboxTrade known = trades.get(tid);
    if (known == null) {
      trades.put(tid, new SandboxTrade(tid, orderNo, "JY" + ++lastNumber, lines));
      journal.add("ORDER_TAKEN", tid, orderNo);
      return true;
    }
    if (known.lines().equals(lines) || known.position() == Position.SHIPPED) {
      journal.add("REPEATED", tid, "push");
    } else {
      giveBack(known, Position.WAITING);
      known.changeTo(lines);
      journal.add("ORDER_CHANGED", tid, orderNo);
    }
    return false;
  }

  /** The order with this number of ours, the platform's or the ERP's. */
  public synchronized Optional<SandboxTrade> trade(String number) {
    Optional<SandboxTrade> found =
        Optional.ofNullable(trades.get(number))
            .or(
                () ->
                    trades.values().stream()
                        .filter(t -> t.number().equals(number) || t.orderNo().equals(number))
                        .findFirst());
    found.ifPresent(this::reserve);
    return found;
  }

  private void reserve(SandboxTrade trade) {
    if (trade.position() == Position.WAITING || trade.position() == Position.SHORT) {
      boolean there = warehouse.take(trade.pieces());
      trade.moveTo(there ? Position.RESERVED : Position.SHORT);
      if (there) {
        journal.add("STOCK_RESERVED", trade.tid(), trade.number());
      }
    }
  }

  private void giveBack(SandboxTrade trade, Position next) {
    if (trade.holdsStock()) {
      warehouse.giveBack(trade.pieces());
    }
    trade.moveTo(next);
  }

  /** Takes an order aside; answers whether it still could. */
  public synchronized boolean hold(String number) {
    Optional<SandboxTrade> trade =
        trade(number).filter(found -> found.position() == Position.RESERVED);
    trade.ifPresent(
        held -> {
          held.moveTo(Position.HELD);
          journal.add("ORDER_HELD", held.tid(), held.number());
        });
    return trade.isPresent();
  }

  /** Takes an order back into the line; one that is not aside stays where it is. */
  synchronized void release(String number) {
    trade(number)
        .filter(found -> found.position() == Position.HELD)
        .ifPresent(
            held -> {
              held.moveTo(Position.RESERVED);
              journal.add("ORDER_RELEASED", held.tid(), held.number());
            });
  }

  /** Ships an order that has its stock; empty when there is none that may be shipped. */
  public synchronized Optional<SandboxParcel> ship(
      String number, String carrier, String waybillNo) {
    return trade(number)
        .filter(trade -> trade.position() == Position.RESERVED)
        .map(
            trade -> {
              trade.moveTo(Position.SHIPPED);
              long syncId = ++lastNumber;
              var parcel =
                  new SandboxParcel(syncId, trade.tid(), carrier, waybillNo, clock.instant());
              parcels.put(syncId, parcel);
              journal.add("ORDER_SHIPPED", trade.tid(), waybillNo);
              return parcel;
            });
  }

  /** Parcels that nobody has acknowledged. */
  public synchronized List<SandboxParcel> parcels() {
    return List.copyOf(parcels.values());
  }

  /** The caller has the parcel; answers whether it was waiting for that. */
  public synchronized boolean acknowledge(long syncId) {
    SandboxParcel parcel = parcels.remove(syncId);
    if (parcel != null) {
      journal.add("SHIPMENT_ACKNOWLEDGED", parcel.tid(), parcel.waybillNo());
    }
    return parcel != null;
  }

  /** Takes a step of a refund; answers whether the refund is new. */
  public synchronized boolean refund(SandboxRefund told) {
    SandboxRefund known = refunds.get(told.refundNo());
    if (known != null && known.step() == told.step()) {
      journal.add("REPEATED", told.refundNo(), "refund " + told.step());
      return false;
    }
    refunds.put(
        told.refundNo(),
        known == null
            ? told.numbered("TK" + ++lastNumber, 0)
            : told.numbered(known.made(), known.received()));
    journal.add("REFUND_" + told.step(), told.refundNo(), told.tid());
    if (told.step() == RefundStep.PAID) {
      pay(told);
    }
    return known == null;
  }

  private void pay(SandboxRefund refund) {
    if (refund.paid().signum() > 0) {
      journal.add("MONEY_BACK", refund.refundNo(), refund.paid().toPlainString());
    }
    boolean nothingLeaves = refund.kind() == Kind.CANCEL || refund.kind() == Kind.BEFORE_DISPATCH;
    SandboxTrade trade = trades.get(refund.tid());
    if (nothingLeaves && trade != null && isBeforeDispatch(trade)) {
      giveBack(trade, Position.CANCELLED);
      journal.add("ORDER_CANCELLED", trade.tid(), refund.refundNo());
    }
  }

  private static boolean isBeforeDispatch(SandboxTrade trade) {
    return trade.position() != Position.SHIPPED && trade.position() != Position.CANCELLED;
  }

  /** The refund with this number. */
  public synchronized Optional<SandboxRefund> refund(String refundNo) {
    return Optional.ofNullable(refunds.get(refundNo));
  }

  /** The refund with this number of the ERP's own. */
  public synchronized Optional<SandboxRefund> made(String number) {
    return refunds.values().stream().filter(refund -> refund.made().equals(number)).findFirst();
  }

  /** Takes returned goods in; what comes twice under one number is there twice. */
  public synchronized StockIn stockIn(
      String made, String outNo, Map<String, Integer> good, int pieces) {
    SandboxRefund refund = made(made).orElseThrow();
    refunds.put(refund.refundNo(), refund.with(pieces));
    warehouse.giveBack(good);
    String number = "RK" + ++lastNumber;
    var stockIn = new StockIn(outNo, number, made);
    stockIns.put(number, stockIn);
    journal.add("STOCK_IN", outNo, number);
    return stockIn;
  }

  /** The stock-ins of a refund of the ERP's own number. */
  public synchronized List<StockIn> stockIns(String made) {
    return stockIns.values().stream().filter(in -> in.made().equals(made)).toList();
  }
}
