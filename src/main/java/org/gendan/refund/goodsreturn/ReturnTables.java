package org.gendan.refund.goodsreturn;

import org.gendan.refund.RefundFault;
import org.gendan.refund.goodsreturn.GoodsReturn.Way;
import org.gendan.refund.goodsreturn.ReturnFinding.Kind;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.gendan.refund.goodsreturn.ReturnQuote.Payer;

/** What analysts have decided about returns. */
public interface ReturnTables {

  /**
   * Who pays what; amounts in fen.
   *
   * @param freightFen of the first piece
   */
  record Cost(
      Payer payer,
      long freightFen,
      long furtherPieceFen,
      long packingFen,
      boolean outwardFreightBack,
      int sendWithinDays,
      int refundWithinDays) {}

  /** What follows for pieces. */
  enum Settle {
    PAY,
    SEND_BACK,
    NONE
  }

  /**
   * What follows from a finding.
   *
   * @param claim whether the carrier is claimed from
   */
  record Rule(Settle settle, boolean claim) {}

  /** The row of {@code return-cost}. */
  Cost cost(RefundFault fault, boolean withinRight, Way way);

  /** The row of {@code return-settlement}. */
  Rule rule(Kind finding, Cause damageCause);

  /** How many of so many pieces are looked at, at least. */
  int sample(int pieces);
}
