package org.gendan.escalation;

import java.util.Collection;

/** Where other capabilities tell what may have ended the reason of a case. */
public interface Reasons {

  /**
   * Ends the cases whose reason is over, or asks their owners once, as the table case-ending says.
   * Joins the caller's transaction; that no case is open about it is no fault, and telling it again
   * changes nothing.
   */
  void happened(Collection<Happening> what);
}
