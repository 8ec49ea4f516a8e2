package org.gendan.ticket.handling;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.Processes;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.ticket.Ticket;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a ticket. */
@Component
class TicketHandlingProcess {

  private static final String LAST_REMINDER = "event_mostTimeUsed";
  private static final String ANSWER_TICKET = "userTask_answerTicket";

  private final Processes processes;
  private final RuntimeService runtime;
  private final ManagementService jobs;
  private final TaskService tasks;
  private final IdentityService identity;
  private final CurrentActor actor;
  private final Clock clock;

  TicketHandlingProcess(
      Processes processes,
      @Lazy RuntimeService runtime,
      @Lazy ManagementService jobs,
      @Lazy TaskService tasks,
      @Lazy IdentityService identity,
      CurrentActor actor,
      Clock clock) {
    this.processes = processes;
    this.runtime = runtime;
    this.jobs = jobs;
    this.tasks = tasks;
    this.identity = identity;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * A ticket waits for its answer.
   *
   * @param handler who is given the task; empty when anybody of the group may take it
   */
  public void opened(Ticket ticket, Optional<String> handler) {
    String orderNo = ticket.platformOrderNo();
    processes.start(
        TicketHandlingModel.KEY,
        ticket.id(),
        TicketHandlingModel.TICKET_ID.with(ticket.id()),
        TicketHandlingModel.ORDER_NO.with(orderNo == null ? ticket.ticketNo() : orderNo),
        TicketHandlingModel.ORDER_OF_WORK.with(ticket.policy().orderOfWork()));
    handler.filter(this::belongsToTheDesk).ifPresent(userId -> assign(ticket.id(), userId));
  }

  /** Who has the task of a ticket; empty when anybody of the group may take it. */
  public Optional<String> handlerOf(String ticketId) {
    return taskOf(ticketId).map(Task::getAssignee);
  }

  /** Gives the task of a ticket back to the group. */
  public void release(String ticketId) {
    assign(ticketId, null);
  }

  /** Whether the timer of the last reminder is due, too, and has not run yet. */
  public boolean isLastReminderDue(String ticketId) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(TicketHandlingModel.KEY)
        .processInstanceBusinessKey(ticketId)
        .list()
        .stream()
        .flatMap(
            instance ->
                jobs
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(LAST_REMINDER)
                    .duedateLowerThan(Date.from(clock.instant()))
                    .list()
                    .stream())
        .findAny()
        .isPresent();
  }

  private boolean belongsToTheDesk(String userId) {
    return identity.createGroupQuery().groupMember(userId).groupId(Roles.AFTER_SALES).count() > 0;
  }

  /** In the name of the system: the person who hands a ticket in need not belong to the desk. */
  private void assign(String ticketId, String userId) {
    actor.asSystem(
        () -> taskOf(ticketId).ifPresent(task -> tasks.setAssignee(task.getId(), userId)));
  }

  private Optional<Task> taskOf(String ticketId) {
    return Optional.ofNullable(
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(ticketId)
            .taskDefinitionKey(ANSWER_TICKET)
            .singleResult());
  }
}
