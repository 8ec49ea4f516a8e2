package org.gendan.lab.application;

import java.nio.charset.StandardCharsets;
import org.gendan.calendar.Calendars;
import org.gendan.lab.preview.PlannedChanges;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Calendars come into force by their files, on all nodes at once; what the lab applies of them are
 * the dates of the cases that run.
 */
@Component
class CalendarPlans {

  private final Calendars calendars;

  CalendarPlans(Calendars calendars) {
    this.calendars = calendars;
  }

  /**
   * Checks that the files of a plan are those in force.
   *
   * @throws Refusal when one is not, or when something else is wished than to move what runs, now
   */
  void mustBeInForce(PlannedChanges plan, Wish wish) {
    if (!wish.running() || wish.from() != null || wish.until() != null) {
      throw Refusal.invalid(
          "running",
          ErrorCode.CONTRADICTION,
          "a calendar comes into force by its file: apply it now and to running cases");
    }
    plan.calendars()
        .forEach(
            (file, content) -> {
              String text = new String(content, StandardCharsets.UTF_8);
              if (calendars.text(file).filter(text::equals).isEmpty()) {
                throw Refusal.conflict(
                    "put %s into the folder of the calendars and send POST /api/calendars/reload;"
                        + " then apply this preview",
                    file);
              }
            });
  }
}
