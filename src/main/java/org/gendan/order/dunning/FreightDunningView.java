package org.gendan.order.dunning;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.springframework.stereotype.Component;

/** What the forms about unpaid freight show of it. */
@Component
class FreightDunningView implements TaskView {

  private final Dunnings dunnings;
  private final ZoneId zone;

  FreightDunningView(Dunnings dunnings, ZoneId zone) {
    this.dunnings = dunnings;
    this.zone = zone;
  }

  @Override
  public boolean knows(String processKey) {
    return FreightDunningModel.KEY.equals(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    Dunning dunning = dunnings.get(businessKey);
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("invoiceNo", dunning.invoiceNo());
    shown.put("freightAccount", dunning.account());
    shown.put("freightOpen", dunning.open().toPlainString());
    shown.put("freightDue", dunning.dueAt().atZone(zone).toLocalDate().toString());
    shown.put(
        "dunningNotes",
        dunnings.notes(businessKey).stream()
            .map(note -> note.actor() + ": " + note.text())
            .collect(Collectors.joining("\n")));
    return shown;
  }
}
