package org.gendan.refund.goodsreturn;

import java.util.Optional;

/** What became of the goods of a refund. */
public interface GoodsReturns {

  /** How the return of a refund was settled; empty as long as it is open, or when there is none. */
  Optional<ReturnSettlement> settlement(String refundId);
}
