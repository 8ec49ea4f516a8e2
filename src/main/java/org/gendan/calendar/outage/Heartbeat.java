package org.gendan.calendar.outage;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** Gives a sign of life while this node is there; begins before any job of the engine runs. */
@Component
class Heartbeat extends PeriodicWork {

  private final Outages outages;
  private final AtomicBoolean begun = new AtomicBoolean();

  Heartbeat(Outages outages) {
    super("heartbeat", Duration.ofSeconds(30));
    this.outages = outages;
  }

  @Override
  public void start() {
    if (begun.compareAndSet(false, true)) {
      outages.begin();
    }
    super.start();
  }

  @Override
  protected boolean work() {
    outages.beat();
    return false;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
