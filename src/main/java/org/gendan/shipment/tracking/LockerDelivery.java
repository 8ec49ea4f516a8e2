package org.gendan.shipment.tracking;

import java.util.List;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.TrackingEvent;

/**
 * Carriers call a parcel signed for when they have put it into a locker or a shop. The customer may
 * never fetch it from there, so that this is not the end of its way.
 */
final class LockerDelivery {

  private static final List<String> PLACES =
      List.of("柜", "驿站", "丰巢", "代收点", "自提点", "投柜或站", "locker", "pick-up point");

  /** The customer was there. */
  private static final List<String> FETCHED = List.of("取出", "取走", "取件成功", "已取", "本人");

  private LockerDelivery() {}

  static boolean isTold(TrackingEvent event) {
    String text = event.text();
    return event.status() == ShipmentStatus.DELIVERED
        && text != null
        && PLACES.stream().anyMatch(text::contains)
        && FETCHED.stream().noneMatch(text::contains);
  }
}
