package org.gendan.report.fact;

import org.gendan.report.ReportProperties;
import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** The thread that sums days. */
@Component
class SummedDaysWork extends PeriodicWork {

  private final SummedDays days;

  SummedDaysWork(SummedDays days, ReportProperties properties) {
    super("report-days", properties.sumEvery());
    this.days = days;
  }

  @Override
  protected boolean work() {
    return days.sumSome();
  }
}
