package org.gendan.security.sight;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.gendan.mask.KnownWords;
import org.springframework.modulith.NamedInterface;

/** What cases are about; answered by the orders, which know more than this room. */
@NamedInterface
public interface OrdersOfCases {

  /**
   * The orders that these cases are about, an order being a case of its own. A case about many
   * orders at once, such as a mass event, is about none of them.
   */
  Set<String> ordersOf(Collection<String> caseIds);

  /** These orders and all cases about them. */
  Set<String> withCases(Collection<String> orderIds);

  /** What is known of the people of these orders or cases, by the id that was asked about. */
  Map<String, KnownWords> wordsOf(Collection<String> ids);
}
