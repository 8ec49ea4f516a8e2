package org.gendan.ticket.handling;

import static org.gendan.ticket.handling.TicketHandlingModel.ANSWERED_IN_TIME;
import static org.gendan.ticket.handling.TicketHandlingModel.PROTECTED;
import static org.gendan.ticket.handling.TicketHandlingModel.TICKET_ID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.ticket.Cause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code ticket-handling.bpmn}. */
@Configuration(proxyBeanMethods = false)
class TicketHandlingTasks {

  private final Tickets tickets;

  TicketHandlingTasks(Tickets tickets) {
    this.tickets = tickets;
  }

  @Bean
  ProtectedVariables ticketHandlingVariables() {
    return PROTECTED;
  }

  @Bean
  TaskListener answerTicket() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String text = answer.requiredText("answer");
      tickets.answer(TICKET_ID.from(task), text, answer.choice("cause", Cause.class));
    };
  }

  @Bean
  JavaDelegate readTicket() {
    return task ->
        ANSWERED_IN_TIME.pass(task, tickets.get(TICKET_ID.from(task)).escalation() == null);
  }

  @Bean
  JavaDelegate remindHandler() {
    return task -> tickets.remindHandler(TICKET_ID.from(task));
  }

  @Bean
  JavaDelegate remindTeam() {
    return task -> tickets.remindTeam(TICKET_ID.from(task));
  }

  @Bean
  JavaDelegate escalateTicket() {
    return task -> tickets.escalate(TICKET_ID.from(task));
  }
}
