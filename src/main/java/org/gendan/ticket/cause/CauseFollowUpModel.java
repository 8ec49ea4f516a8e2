package org.gendan.ticket.cause;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.ticket.Cause;

/** Names of {@code cause-follow-up.bpmn}: nothing but words. */
public final class CauseFollowUpModel {

  public static final String KEY = "cause-follow-up";

  static final ProcessVariable<String> TICKET_ID = ProcessVariable.string("ticketId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Cause> CAUSE = ProcessVariable.choice("cause", Cause.class);
  static final ProcessVariable<String> CAUSE_ROUTING = ProcessVariable.string("causeRouting");

  /** {@code cause} is an answer of ticket-handling, so only what is no answer is protected. */
  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(TICKET_ID, ORDER_NO, CAUSE_ROUTING);

  private CauseFollowUpModel() {}
}
