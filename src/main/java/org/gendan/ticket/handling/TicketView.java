package org.gendan.ticket.handling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.engine.OpenTask;
import org.gendan.ticket.Ticket;
import org.gendan.ticket.TicketNote;
import org.gendan.words.StoryWords;

/** Tickets as the API shows them; instants carry the offset of the business zone. */
public final class TicketView {

  private TicketView() {}

  /**
   * A ticket; {@code dueAt} is null while its clock is paused. {@code GET
   * /api/due-dates/{ticketId}} explains it.
   */
  record Summary(
      String ticketId,
      String platform,
      String ticketNo,
      String kind,
      String priority,
      String customerClass,
      String platformOrderNo,
      String orderId,
      boolean orderUnknown,
      boolean policyMissing,
      int orderOfWork,
      OffsetDateTime receivedAt,
      OffsetDateTime dueAt,
      String status,
      boolean overdue,
      String exceptionId,
      OffsetDateTime answeredAt) {

    static Summary of(Ticket t, ZoneId zone) {
      return new Summary(
          t.id(),
          t.platform(),
          t.ticketNo(),
          t.kind(),
          t.priority().name(),
          t.customerClass().name(),
          t.platformOrderNo(),
          t.orderId(),
          t.isOrderUnknown(),
          t.policy().policyMissing(),
          t.policy().orderOfWork(),
          at(t.receivedAt(), zone),
          at(t.dueAt(), zone),
          t.status().name(),
          t.escalation() != null,
          t.escalation() == null ? null : t.escalation().exceptionId(),
          t.answer() == null ? null : at(t.answer().at(), zone));
    }
  }

  /** A ticket with everything that happened to it. */
  record Detail(
      @JsonUnwrapped Summary ticket,
      String text,
      String explanation,
      Answer answer,
      Measure measure,
      List<Task> openTasks,
      List<Note> notes) {}

  /** What was answered. */
  record Answer(String text, String cause, String by, OffsetDateTime at) {}

  /** What was done about the cause. */
  record Measure(String text, String by, OffsetDateTime at) {}

  /** A task that waits for a person of its group. */
  record Task(
      String taskId, String key, String name, String group, String assignee, OffsetDateTime dueAt) {

    static Task of(OpenTask task, ZoneId zone) {
      return new Task(
          task.taskId(),
          task.key(),
          task.name(),
          task.group(),
          task.assignee(),
          at(task.dueAt(), zone));
    }
  }

  /** One thing that happened. */
  record Note(OffsetDateTime at, String kind, String actor, String text) {

    static Note of(TicketNote note, ZoneId zone) {
      return new Note(
          TicketView.at(note.at(), zone),
          note.kind(),
          note.actor(),
          StoryWords.toReader(note.text()));
    }
  }

  static Detail detail(
      Ticket ticket,
      String explanation,
      List<OpenTask> tasks,
      List<TicketNote> notes,
      ZoneId zone) {
    var answer = ticket.answer();
    var measure = ticket.measure();
    return new Detail(
        Summary.of(ticket, zone),
        ticket.text(),
        explanation,
        answer == null
            ? null
            : new Answer(answer.text(), answer.cause().name(), answer.by(), at(answer.at(), zone)),
        measure == null ? null : new Measure(measure.text(), measure.by(), at(measure.at(), zone)),
        tasks.stream().map(task -> Task.of(task, zone)).toList(),
        notes.stream().map(note -> Note.of(note, zone)).toList());
  }

  public static OffsetDateTime at(Instant instant, ZoneId zone) {
    return BusinessTime.at(instant, zone);
  }
}
