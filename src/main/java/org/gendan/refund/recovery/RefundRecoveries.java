package org.gendan.refund.recovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What talks achieve, beside those who were held out of them. */
public interface RefundRecoveries {

  /**
   * Refunds before dispatch that were talked about, or held out.
   *
   * @param heldOut whether nobody talked
   * @param refunds how many
   * @param recovered how many customers have kept their order
   * @param orderedAgain how many of the others have placed another order since
   * @param offers how many offers were made
   * @param offerCost what the offers that were taken cost, in CNY
   */
  record Group(
      boolean heldOut,
      int refunds,
      int recovered,
      int orderedAgain,
      int offers,
      BigDecimal offerCost) {}

  /** Both groups of the refunds that were asked for in this time, as far as there are any. */
  List<Group> between(Instant from, Instant until);
}
