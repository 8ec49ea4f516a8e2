package org.gendan.ticket.handling;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code ticket-pause.bpmn}: nothing but words. */
final class TicketPauseModel {

  static final String KEY = "ticket-pause";

  static final ProcessVariable<String> TICKET_ID = ProcessVariable.string("ticketId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Date> PAUSE_ENDS_AT = ProcessVariable.instant("pauseEndsAt");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(TICKET_ID, ORDER_NO, PAUSE_ENDS_AT);

  private TicketPauseModel() {}
}
