package org.gendan.security.lists;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;
import org.gendan.security.Roles;

/** The lists, in the order in which they are worked off; each is that of its reader's groups. */
enum DeskList {
  /** Nobody has it, and its time is over. */
  OVERDUE("Overdue", Reach.FREE, query -> waiting(query).dueBeforeExpression(Times.NOW)),
  /** Nobody has it, and it is due within half an hour. */
  SOON(
      "Due within 30 minutes",
      Reach.FREE,
      query ->
          waiting(query)
              .dueAfterExpression(Times.NOW)
              .dueBeforeExpression("${dateTime().plusMinutes(30)}")),
  /** Nobody has it, and it is due before the business day ends. */
  TODAY(
      "Due today",
      Reach.FREE,
      query ->
          waiting(query).dueAfterExpression(Times.NOW).dueBeforeExpression("${businessDay.end()}")),
  /** What its reader has claimed. */
  MINE("Mine", Reach.OWN, query -> query),
  /** A parcel that the carrier is about to send back; due when it does. */
  RETURNS(
      "Returns near",
      Reach.ALL,
      query -> query.processDefinitionKey("return-countdown"),
      Roles.ORDER_AGENTS),
  /** Everything of the group, also what colleagues have. */
  GROUP("All of the group", Reach.ALL, query -> query),
  /** What was put off, until its follow-up date. */
  LATER("Later", Reach.ALL, query -> query.followUpAfterExpression(Times.NOW));

  /** Whose tasks are in the list. */
  private enum Reach {
    FREE,
    OWN,
    ALL
  }

  private static final class Times {
    static final String NOW = "${now()}";
  }

  private final String title;
  private final Reach reach;
  private final UnaryOperator<TaskQuery> narrowed;
  private final Set<String> readers;

  DeskList(String title, Reach reach, UnaryOperator<TaskQuery> narrowed, String... readers) {
    this.title = title;
    this.reach = reach;
    this.narrowed = narrowed;
    this.readers = Set.of(readers);
  }

  /** By which a page knows it, and says its name in the language of the reader. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In English. */
  String title() {
    return title;
  }

  /** The groups that have such tasks; empty when all have. */
  Set<String> readers() {
    return readers;
  }

  /** Its tasks, the most urgent first. */
  TaskQuery of(TaskQuery query) {
    TaskQuery whose =
        switch (reach) {
          case FREE -> query.taskCandidateGroupInExpression("${currentUserGroups()}");
          case ALL ->
              query.taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
          case OWN -> query.taskAssigneeExpression("${currentUser()}");
        };
    return narrowed.apply(whose).orderByDueDate().asc().orderByTaskPriority().desc();
  }

  /** Not put off. */
  private static TaskQuery waiting(TaskQuery query) {
    return query.followUpBeforeOrNotExistentExpression(Times.NOW);
  }
}
