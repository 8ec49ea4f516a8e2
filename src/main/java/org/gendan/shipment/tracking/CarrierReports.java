package org.gendan.shipment.tracking;

import org.gendan.carrier.CarrierNews;
import org.gendan.carrier.TrackedEvent;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.TrackingEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What carriers push moves parcels like the daily sheet does, and proves as little. */
@Component
class CarrierReports implements CarrierNews {

  private static final int MOST_PLACE = 200;
  private static final int MOST_TEXT = 500;

  private final Shipments shipments;
  private final Tracking tracking;

  CarrierReports(Shipments shipments, Tracking tracking) {
    this.shipments = shipments;
    this.tracking = tracking;
  }

  @Override
  @Transactional
  public Heard hear(TrackedEvent event) {
    if (shipments.find(event.carrier(), event.waybillNo()).isEmpty()) {
      return Heard.UNKNOWN_PARCEL;
    }
    tracking.take(event.carrier(), event.waybillNo(), event(event));
    return Heard.TAKEN;
  }

  /** The same event in our words. */
  static TrackingEvent event(TrackedEvent event) {
    return new TrackingEvent(
        ShipmentStatus.valueOf(event.status().name()),
        event.at(),
        cut(event.place(), MOST_PLACE),
        cut(event.text(), MOST_TEXT),
        event.source());
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
