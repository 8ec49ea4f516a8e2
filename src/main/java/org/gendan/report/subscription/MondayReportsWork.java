package org.gendan.report.subscription;

import java.time.Duration;
import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** The thread that looks whether it is Monday. */
@Component
class MondayReportsWork extends PeriodicWork {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final MondayReports reports;

  MondayReportsWork(MondayReports reports) {
    super("monday-reports", EVERY);
    this.reports = reports;
  }

  @Override
  protected boolean work() {
    reports.tell();
    return false;
  }
}
