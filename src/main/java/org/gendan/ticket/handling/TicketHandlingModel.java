package org.gendan.ticket.handling;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code ticket-handling.bpmn}: nothing but words. */
final class TicketHandlingModel {

  static final String KEY = "ticket-handling";

  static final ProcessVariable<String> TICKET_ID = ProcessVariable.string("ticketId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Integer> ORDER_OF_WORK = ProcessVariable.integer("orderOfWork");
  static final ProcessVariable<Boolean> ANSWERED_IN_TIME = ProcessVariable.bool("answeredInTime");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(TICKET_ID, ORDER_NO, ORDER_OF_WORK, ANSWERED_IN_TIME);

  private TicketHandlingModel() {}
}
