package org.gendan.escalation.handling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.calendar.BusinessTime;
import org.gendan.engine.TaskView;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subjects;
import org.gendan.escalation.compensation.Compensation.Status;
import org.gendan.escalation.compensation.CompensationBudgets;
import org.gendan.escalation.compensation.Compensations;
import org.gendan.escalation.evidence.EvidenceFiles;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.gendan.words.StoryWords;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about a case show of it. */
@Component
public class ExceptionTaskView implements TaskView {

  private final ExceptionCases cases;
  private final Subjects subjects;
  private final Compensations compensations;
  private final CompensationBudgets budgets;
  private final EvidenceFiles files;
  private final ZoneId zone;

  ExceptionTaskView(
      ExceptionCases cases,
      Subjects subjects,
      Compensations compensations,
      CompensationBudgets budgets,
      EvidenceFiles files,
      ZoneId zone) {
    this.cases = cases;
    this.subjects = subjects;
    this.compensations = compensations;
    this.budgets = budgets;
    this.files = files;
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
    shown.put("exceptionCause", Words.of(about.cause()));
    shown.put("severity", Words.of(about.severity()));
    shown.put("level", String.valueOf(about.owner().level()));
    shown.put("promised", moment(about.promisedAt()));
    shown.put("answerDue", moment(about.owner().answerDueAt()));
    shown.put("solutionDue", about.owner().explanation().in(reader()));
    shown.put("caseText", about.text() == null ? "" : about.text());
    shown.put("caseNotes", notes(about.id()));
    shown.put("evidenceList", evidence(about.id()));
    shown.put("orderCount", String.valueOf(Math.max(1, about.members())));
    shown.put("amountPayable", "");
    showCompensation(about, shown);
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

  private void showCompensation(ExceptionCase about, Map<String, String> shown) {
    compensations.of(about.id()).stream()
        .filter(compensation -> compensation.status() == Status.ASKED)
        .forEach(
            asked -> {
              shown.put("compensationAsked", yuan(asked.amountFen()));
              shown.put("compensationAskedBy", asked.askedBy());
              shown.put("compensationStandard", yuan(asked.standardFen()));
              shown.put("budgetLeft", budgetLeft());
            });
  }

  private String budgetLeft() {
    return budgets.of(budgets.now()).stream()
        .map(
            left ->
                Words.of("group", left.approverGroup())
                    + " "
                    + yuan(left.monthFen() - left.spentFen()))
        .collect(Collectors.joining(", "));
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private String evidence(String exceptionId) {
    return files.of(exceptionId).stream()
        .map(
            file ->
                "%s: GET /api/exceptions/%s/evidence/%s"
                    .formatted(file.fileName(), exceptionId, file.id()))
        .collect(Collectors.joining("\n"));
  }

  /** Programs and jobs name no language and get English, as before. */
  private static Language reader() {
    return Reader.language().orElse(Language.ENGLISH);
  }

  private String notes(String exceptionId) {
    return cases.notes(exceptionId).stream()
        .map(
            note ->
                moment(note.at()) + " " + note.actor() + ": " + StoryWords.toReader(note.text()))
        .collect(Collectors.joining("\n"));
  }

  private String moment(Instant at) {
    return BusinessTime.moment(at, zone);
  }
}
