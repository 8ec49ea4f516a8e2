package org.gendan.refund.goodsreturn;

import java.util.List;
import java.util.Optional;

/** A return with everything that has happened to it so far. */
public record ReturnCase(
    GoodsReturn goods,
    List<ReturnLine> lines,
    Optional<ReturnQuote> quote,
    Optional<ReturnAgreement> agreement,
    Optional<ReturnWaybill> waybill,
    Optional<ReturnIntake> intake,
    Optional<ReturnInspection> inspection,
    Optional<ReturnSettlement> settlement) {

  /** Keeps the lines as they are now. */
  public ReturnCase {
    lines = List.copyOf(lines);
  }
}
