package org.gendan.ticket.handling;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
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
class TicketHandlingProcess implements TicketHandling {

  private static final String ANSWER_TICKET = "userTask_answerTicket";

  private final Processes processes;
  private final TaskService tasks;
  private final IdentityService identity;
  private final CurrentActor actor;

  TicketHandlingProcess(
      Processes processes,
      @Lazy TaskService tasks,
      @Lazy IdentityService identity,
      CurrentActor actor) {
    this.processes = processes;
    this.tasks = tasks;
    this.identity = identity;
    this.actor = actor;
  }

  @Override
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

  @Override
  public Optional<String> handlerOf(String ticketId) {
    return taskOf(ticketId).map(Task::getAssignee);
  }

  @Override
  public void release(String ticketId) {
    assign(ticketId, null);
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
