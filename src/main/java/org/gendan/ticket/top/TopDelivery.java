package org.gendan.ticket.top;

/** What the inbox tells the process that applies messages. */
public interface TopDelivery {

  /** A message was stored and waits to be applied. */
  void received(String messageKey);
}
