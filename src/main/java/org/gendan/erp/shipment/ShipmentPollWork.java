package org.gendan.erp.shipment;

import org.gendan.erp.ErpProperties;
import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** A thread that polls for parcels now and then. */
@Component
class ShipmentPollWork extends PeriodicWork {

  private final ShipmentPoll poll;

  ShipmentPollWork(ShipmentPoll poll, ErpProperties properties) {
    super("erp-shipments", properties.shipments().every());
    this.poll = poll;
  }

  @Override
  protected boolean work() {
    poll.round();
    return false;
  }
}
