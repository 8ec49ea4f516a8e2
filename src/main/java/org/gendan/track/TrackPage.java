package org.gendan.track;

import java.time.Instant;
import java.util.List;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.shipment.ShipmentStatus;

/**
 * What a customer sees of an order: what the customer gave, masked, and where it is. Free text of
 * desks and carriers is left out, because names and numbers of others may stand in it.
 *
 * @param step how many of {@link #STEPS} are behind it; 0 when only taken
 * @param off whether it is not on its way to the customer any more
 * @param expected when the next thing is expected; null when nobody knows
 * @param why the reason, a key of {@code texts/track}
 * @param whyStatus what the reason is about, or null
 * @param whyAt since when, or null
 * @param wishes what can be asked for now
 */
record TrackPage(
    String orderNo,
    Instant placedAt,
    OrderStatus status,
    int step,
    boolean off,
    Instant expected,
    String why,
    ShipmentStatus whyStatus,
    Instant whyAt,
    String name,
    String phone,
    String address,
    List<OrderLine> lines,
    List<Parcel> parcels,
    List<TrackWish> wishes,
    List<TrackWishes.Asked> asked) {

  static final List<String> STEPS = List.of("TAKEN", "CONFIRMED", "PACKED", "SENT", "DELIVERED");

  /**
   * A parcel and its last news.
   *
   * @param place where that was, or null
   */
  record Parcel(
      String carrier, String waybillNo, ShipmentStatus status, Instant at, String place) {}
}
