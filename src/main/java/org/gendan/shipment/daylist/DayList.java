package org.gendan.shipment.daylist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gendan.calendar.window.CutOff;
import org.gendan.security.Roles;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.Shipments;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * What was looked after on a day and what is carried over, as it stood when the day was locked
 * (每天锁定、每天跟、不漏, row 54 of docs/domain.md). It is read from records that are only added to, so a
 * locked day stays as it was.
 */
@Component
@NamedInterface
public class DayList {

  private static final String WINDOW = "day-lock";

  private final DayListMapper store;
  private final CutOff cutOff;
  private final Shipments shipments;
  private final ZoneId zone;

  DayList(DayListMapper store, CutOff cutOff, Shipments shipments, ZoneId zone) {
    this.store = store;
    this.cutOff = cutOff;
    this.shipments = shipments;
    this.zone = zone;
  }

  /** What became of a parcel on a day. */
  @NamedInterface
  public enum State {
    HANDLED,
    CARRIED_OVER
  }

  /**
   * One parcel.
   *
   * @param owner group whose turn it is, or null
   * @param nextAt when the process looks again, or null while an owner has a task
   * @param returnAt when the carrier sends it back, or null
   * @param reason why it is carried over, or what was done
   */
  public record Item(
      String shipmentId,
      String orderNo,
      String carrier,
      String waybillNo,
      ShipmentStatus status,
      State state,
      String owner,
      Instant nextAt,
      Instant returnAt,
      String reason) {}

  /**
   * A day.
   *
   * @param locksAt when the day is locked
   * @param locked whether that has passed
   */
  public record Day(LocalDate date, Instant locksAt, boolean locked, Page<Item> items) {}

  /**
   * The list of a business day: from the lock of the day before to its own, or to now. The parcel
   * that is sent back first comes first.
   */
  public Day of(LocalDate date, PageRequest page) {
    Instant from = lock(date.minusDays(1));
    Instant locksAt = lock(date);
    Instant now = shipments.now();
    boolean locked = !now.isBefore(locksAt);
    Instant at = locked ? locksAt : now;
    var items =
        store.find(from, at, page.size(), page.offset()).stream().map(DayList::item).toList();
    return new Day(
        date, locksAt, locked, new Page<>(items, page.page(), page.size(), store.count(from, at)));
  }

  private Instant lock(LocalDate date) {
    return cutOff.due(WINDOW, date.atStartOfDay(zone).toInstant()).at().toInstant();
  }

  private static Item item(DayListMapper.Line line) {
    boolean open = line.owner() != null && !line.verified();
    boolean handled = line.verified() || (line.noted() && !open);
    boolean planned = line.owner() != null || line.nextAt() != null;
    String reason =
        line.verified()
            ? "verified"
            : planned ? line.reason() : "followed by its tracking alone, not by calls";
    return new Item(
        line.shipmentId(),
        line.orderNo(),
        line.carrier(),
        line.waybillNo(),
        line.status(),
        handled ? State.HANDLED : State.CARRIED_OVER,
        line.verified() ? null : planned ? line.owner() : Roles.LOGISTICS,
        line.verified() ? null : line.nextAt(),
        line.returnAt(),
        reason);
  }
}
