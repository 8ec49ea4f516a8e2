package org.gendan.escalation;

import java.util.Optional;

/** Answers what a case has to know of an order; the capability of orders does. */
public interface Subjects {

  /** The order with this id. */
  Optional<Subject> find(String orderId);
}
