package org.gendan.privacy.retention;

import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** Looks now and then for what is over. */
@Component
class RetentionWork extends PeriodicWork {

  private final Retention retention;
  private volatile boolean started;

  RetentionWork(Retention retention, RetentionProperties settings) {
    super("retention", settings.every());
    this.retention = retention;
  }

  /** Not in the rush of a start: the first run is one interval later. */
  @Override
  public void start() {
    started = false;
    super.start();
  }

  @Override
  protected boolean work() {
    if (!started) {
      started = true;
      return false;
    }
    retention.run();
    return false;
  }
}
