package org.gendan.order.payment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.gendan.calendar.BusinessTime;
import org.gendan.engine.TaskView;
import org.springframework.stereotype.Component;

/** What the reminder's form shows: the window, and how many orders are open when it is read. */
@Component
class ChaseReminderView implements TaskView {

  private final ChaseReminders reminders;
  private final ZoneId zone;

  ChaseReminderView(ChaseReminders reminders, ZoneId zone) {
    this.reminders = reminders;
    this.zone = zone;
  }

  @Override
  public boolean knows(String processKey) {
    return ChaseReminderModel.KEY.equals(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    Instant end = Instant.parse(businessKey);
    return Map.of(
        "windowEnd",
        BusinessTime.moment(end, zone),
        "openChases",
        String.valueOf(reminders.open(end)));
  }
}
