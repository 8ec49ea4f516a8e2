package org.gendan.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Answers what a case has to know of an order; the capability of orders does. */
public interface Subjects {

  /** The order with this id. */
  Optional<Subject> find(String orderId);

  /**
   * The orders of a platform that have one of these numbers; their lines may be left out.
   *
   * @param platform constant of the platform, such as {@code TMALL}
   */
  List<Subject> findByNumbers(String platform, Collection<String> orderNos);
}
