package org.gendan.shipment;

import java.time.Duration;
import java.time.Instant;
import org.gendan.engine.EngineForTests;
import org.gendan.order.SampleOrders;

/** Parcels as they are when they have just left. */
public final class SampleShipments {

  public static final Instant DISPATCHED_AT = EngineForTests.NOW.minus(Duration.ofDays(3));

  private SampleShipments() {}

  /** The parcel with this id, of order 2603020001. */
  public static Shipment parcel(String id) {
    return new Shipment(
        id,
        SampleOrders.ID,
        "2603020001",
        "SF",
        "SF1400000000001",
        DISPATCHED_AT,
        ShipmentStatus.CREATED,
        DISPATCHED_AT,
        null,
        null,
        0,
        null,
        0);
  }
}
