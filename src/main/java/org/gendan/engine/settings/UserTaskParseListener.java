package org.gendan.engine.settings;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.gendan.engine.TaskAccess;
import org.gendan.engine.TaskDeadlines;
import org.gendan.engine.TaskHolderChanged;
import org.gendan.engine.step.StepNotes;

/**
 * Puts the access check in front of every user task, so that no door can go round it, and has the
 * reason of its due date remembered when it is created, and who has held it.
 */
class UserTaskParseListener extends AbstractBpmnParseListener {

  private final Supplier<TaskAccess> access;
  private final Consumer<Consumer<TaskDeadlines>> deadlines;
  private final Consumer<TaskHolderChanged> holders;

  UserTaskParseListener(
      Supplier<TaskAccess> access,
      Consumer<Consumer<TaskDeadlines>> deadlines,
      Consumer<TaskHolderChanged> holders) {
    this.access = access;
    this.deadlines = deadlines;
    this.holders = holders;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition definition =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    Set<Expression> groups = Set.copyOf(definition.getCandidateGroupIdExpressions());
    TaskListener check = task -> access.get().check(task, holderBefore(task), named(groups, task));
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, check);
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::remember);
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, check);
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, check);
    if (definition.getDueDateExpression() != null) {
      String dueDate = definition.getDueDateExpression().getExpressionText();
      definition.addBuiltInTaskListener(
          TaskListener.EVENTNAME_CREATE,
          task -> deadlines.accept(known -> known.created(task, dueDate)));
    }
  }

  private void remember(DelegateTask task) {
    String before = holderBefore(task);
    if (Objects.equals(before, task.getAssignee())) {
      return;
    }
    StepNotes.holderChanged((TaskEntity) task);
    holders.accept(
        new TaskHolderChanged(
            task.getId(),
            task.getName(),
            task.getExecution().getProcessBusinessKey(),
            before,
            task.getAssignee()));
  }

  /**
   * Who held the task before the command that is changing it, as the public API does not tell; the
   * holder of now where the command has not changed it.
   */
  private static String holderBefore(DelegateTask task) {
    if (task instanceof TaskEntity entity) {
      var change = entity.getPropertyChanges().get(TaskEntity.ASSIGNEE);
      if (change != null) {
        return (String) change.getOrgValue();
      }
    }
    return task.getAssignee();
  }

  /** The owner of an exception is a variable of its process, which no answer can overwrite. */
  private static Set<String> named(Set<Expression> groups, DelegateTask task) {
    return groups.stream()
        .map(group -> String.valueOf(group.getValue(task)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
