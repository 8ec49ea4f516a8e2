package org.gendan.quarantine;

import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** Throws old rows away, which hold names, telephones and addresses. */
@Component
class QuarantineWork extends PeriodicWork {

  private final Quarantine quarantine;

  QuarantineWork(Quarantine quarantine, QuarantineProperties settings) {
    super("quarantine-cleaning", settings.cleanEvery());
    this.quarantine = quarantine;
  }

  @Override
  protected boolean work() {
    return quarantine.clean();
  }
}
