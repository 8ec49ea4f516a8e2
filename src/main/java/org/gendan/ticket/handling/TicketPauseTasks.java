package org.gendan.ticket.handling;

import static org.gendan.ticket.handling.TicketPauseModel.PAUSE_ENDS_AT;
import static org.gendan.ticket.handling.TicketPauseModel.PROTECTED;
import static org.gendan.ticket.handling.TicketPauseModel.TICKET_ID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gendan.engine.ProtectedVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code ticket-pause.bpmn}. */
@Configuration(proxyBeanMethods = false)
class TicketPauseTasks {

  private final TicketPauses pauses;

  TicketPauseTasks(TicketPauses pauses) {
    this.pauses = pauses;
  }

  @Bean
  ProtectedVariables ticketPauseVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate endPause() {
    return task -> pauses.end(TICKET_ID.from(task), PAUSE_ENDS_AT.from(task).toInstant());
  }
}
