package org.gendan.security.lists;

import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.task.TaskQuery;
import org.gendan.security.Roles;

/** The lists, in the order in which they are worked off; each is that of its reader's groups. */
enum DeskList {
  /** Nobody has it, and its time is over. */
  OVERDUE("Overdue", Reach.FREE) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return query.dueBeforeExpression(NOW).followUpBeforeOrNotExistentExpression(NOW);
    }
  },
  /** Nobody has it, and it is due within half an hour. */
  SOON("Due within 30 minutes", Reach.FREE) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return query
          .dueAfterExpression(NOW)
          .dueBeforeExpression("${dateTime().plusMinutes(30)}")
          .followUpBeforeOrNotExistentExpression(NOW);
    }
  },
  /** Nobody has it, and it is due before the business day ends. */
  TODAY("Due today", Reach.FREE) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return query
          .dueAfterExpression(NOW)
          .dueBeforeExpression("${businessDay.end()}")
          .followUpBeforeOrNotExistentExpression(NOW);
    }
  },
  /** What its reader has claimed. */
  MINE("Mine", Reach.OWN) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return query;
    }
  },
  /** A parcel that the carrier is about to send back; due when it does. */
  RETURNS("Returns near", Reach.ALL, Set.of(Roles.ORDER_AGENTS)) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return query.processDefinitionKey("return-countdown");
    }
  },
  /** Everything of the group, also what colleagues have. */
  GROUP("All of the group", Reach.ALL) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return query;
    }
  },
  /** What was put off, until its follow-up date. */
  LATER("Later", Reach.ALL) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return query.followUpAfterExpression(NOW);
    }
  };

  /** Whose tasks are in the list. */
  private enum Reach {
    FREE,
    OWN,
    ALL
  }

  private static final String NOW = "${now()}";

  private final String title;
  private final Reach reach;
  private final Set<String> readers;

  DeskList(String title, Reach reach) {
    this(title, reach, Set.of());
  }

  DeskList(String title, Reach reach, Set<String> readers) {
    this.title = title;
    this.reach = reach;
    this.readers = readers;
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
    return narrow(whose).orderByDueDate().asc().orderByTaskPriority().desc();
  }

  /** Leaves in the query what belongs in this list. */
  abstract TaskQuery narrow(TaskQuery query);
}
