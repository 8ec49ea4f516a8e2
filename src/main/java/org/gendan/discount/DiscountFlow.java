package org.gendan.discount;

import java.time.Instant;
import java.time.YearMonth;

/** What the domain tells the processes of discounts. */
public interface DiscountFlow {

  /** An agent asks for a discount. */
  void requested(DiscountRequest request, String orderNo);

  /** A month is open until this instant. */
  void monthOpened(YearMonth month, Instant endsAt);
}
