package org.gendan.escalation.process;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subjects;
import org.springframework.stereotype.Component;

/** What the forms about a case show of it. */
@Component
class ExceptionTaskView implements TaskView {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ExceptionCases cases;
  private final Subjects subjects;
  private final ZoneId zone;

  ExceptionTaskView(ExceptionCases cases, Subjects subjects, ZoneId zone) {
    this.cases = cases;
    this.subjects = subjects;
    this.zone = zone;
  }

  @Override
  public boolean knows(String processKey) {
    return ExceptionEscalationModel.KEY.equals(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    ExceptionCase about = cases.get(businessKey);
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("exceptionCause", about.cause().name());
    shown.put("severity", about.severity().name());
    shown.put("level", String.valueOf(about.owner().level()));
    shown.put("answerDue", moment(about.owner().answerDueAt()));
    shown.put("solutionDue", about.owner().explanation().english());
    shown.put("caseText", about.text() == null ? "" : about.text());
    shown.put("caseNotes", notes(about.id()));
    shown.put("amountPayable", "");
    if (about.orderId() != null) {
      subjects.find(about.orderId()).ifPresent(subject -> show(subject, shown));
    }
    return shown;
  }

  private static void show(Subject subject, Map<String, String> shown) {
    shown.put("amountPayable", subject.amount());
    shown.put("customerName", subject.customerName());
    shown.put("customerPhone", subject.customerPhone());
    shown.put("lineSummary", subject.lines());
  }

  private String notes(String exceptionId) {
    return cases.notes(exceptionId).stream()
        .map(note -> moment(note.at()) + " " + note.actor() + ": " + note.text())
        .collect(Collectors.joining("\n"));
  }

  private String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }
}
