package org.gendan.privacy.retention;

import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** Looks now and then for what is over. */
@Component
class RetentionWork extends PeriodicWork {

  private final Retention retention;

  RetentionWork(Retention retention, RetentionProperties settings) {
    super("retention", settings.every());
    this.retention = retention;
  }

  @Override
  protected boolean work() {
    retention.run();
    return false;
  }
}
