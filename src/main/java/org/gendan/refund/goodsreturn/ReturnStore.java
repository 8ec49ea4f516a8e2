package org.gendan.refund.goodsreturn;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where returns are kept. What is added is never changed, and cannot be added twice. */
public interface ReturnStore {

  /** Adds a return with the pieces that are to come back. */
  void add(GoodsReturn opened, List<ReturnLine> lines);

  /** Finds a return. */
  Optional<GoodsReturn> find(String returnId);

  /** Those of these returns that customers have a time to send for. */
  List<GoodsReturn> awaited(Collection<String> returnIds);

  /** The customer has until another moment; nothing when it is not {@code from} any more. */
  void moveSendBy(String returnId, Instant from, Instant to);

  /** Finds a return and keeps everybody else from changing it until the transaction ends. */
  Optional<GoodsReturn> lock(String returnId);

  /** The returns of an order, the oldest first. */
  List<GoodsReturn> ofOrder(String orderId);

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  boolean update(GoodsReturn changed);

  /** The pieces that are to come back. */
  List<ReturnLine> lines(String returnId);

  void quoted(ReturnQuote quote);

  Optional<ReturnQuote> quote(String returnId);

  void agreed(ReturnAgreement agreement);

  Optional<ReturnAgreement> agreement(String returnId);

  /** Keeps the parcel that brings the goods back, in place of another one. */
  void keep(ReturnWaybill waybill);

  Optional<ReturnWaybill> waybill(String returnId);

  void received(ReturnIntake intake);

  Optional<ReturnIntake> intake(String returnId);

  void inspected(ReturnInspection inspection);

  Optional<ReturnInspection> inspection(String returnId);

  void settled(ReturnSettlement settlement);

  Optional<ReturnSettlement> settlement(String returnId);
}
