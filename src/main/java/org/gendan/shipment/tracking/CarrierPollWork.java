package org.gendan.shipment.tracking;

import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** A thread that looks now and then whether carriers are to be asked. */
@Component
class CarrierPollWork extends PeriodicWork {

  private final CarrierPoll poll;

  CarrierPollWork(CarrierPoll poll, CarrierPollProperties settings) {
    super("carrier-poll", settings.every());
    this.poll = poll;
  }

  @Override
  protected boolean work() {
    poll.look();
    return false;
  }
}
