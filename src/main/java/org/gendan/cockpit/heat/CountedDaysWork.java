package org.gendan.cockpit.heat;

import java.time.LocalDate;
import java.util.Optional;
import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** The thread that counts days that are over. */
@Component
class CountedDaysWork extends PeriodicWork {

  private final CountedDays days;

  CountedDaysWork(CountedDays days, HeatProperties properties) {
    super("heat", properties.lookEvery());
    this.days = days;
  }

  @Override
  protected boolean work() {
    Optional<LocalDate> day = days.next();
    day.ifPresent(days::count);
    return day.isPresent();
  }
}
