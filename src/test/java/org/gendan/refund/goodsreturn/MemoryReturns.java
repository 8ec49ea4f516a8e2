package org.gendan.refund.goodsreturn;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Returns without a database; what is kept once cannot be kept twice here, either. */
public final class MemoryReturns implements ReturnStore {

  private final Map<String, GoodsReturn> goods = new HashMap<>();
  private final Map<String, List<ReturnLine>> lines = new HashMap<>();
  private final Map<String, ReturnQuote> quotes = new HashMap<>();
  private final Map<String, ReturnAgreement> agreements = new HashMap<>();
  private final Map<String, ReturnWaybill> waybills = new HashMap<>();
  private final Map<String, ReturnIntake> intakes = new HashMap<>();
  private final Map<String, ReturnInspection> inspections = new HashMap<>();
  private final Map<String, ReturnSettlement> settlements = new HashMap<>();

  private static <T> void once(Map<String, T> all, String id, T one) {
    if (all.putIfAbsent(id, one) != null) {
      throw new IllegalStateException(id + " is kept already");
    }
  }

  @Override
  public void add(GoodsReturn opened, List<ReturnLine> pieces) {
    once(goods, opened.id(), opened);
    lines.put(opened.id(), pieces);
  }

  @Override
  public Optional<GoodsReturn> find(String returnId) {
    return Optional.ofNullable(goods.get(returnId));
  }

  @Override
  public Optional<GoodsReturn> lock(String returnId) {
    return find(returnId);
  }

  @Override
  public List<GoodsReturn> ofOrder(String orderId) {
    return goods.values().stream().filter(one -> one.orderId().equals(orderId)).toList();
  }

  @Override
  public boolean update(GoodsReturn changed) {
    return goods.replace(changed.id(), changed) != null;
  }

  @Override
  public List<GoodsReturn> awaited(Collection<String> returnIds) {
    return goods.values().stream()
        .filter(one -> returnIds.contains(one.id()) && one.sendBy() != null)
        .toList();
  }

  @Override
  public void moveSendBy(String returnId, Instant from, Instant to) {
    goods.computeIfPresent(returnId, (id, one) -> from.equals(one.sendBy()) ? one.sendBy(to) : one);
  }

  @Override
  public List<ReturnLine> lines(String returnId) {
    return lines.get(returnId);
  }

  @Override
  public void quoted(ReturnQuote quote) {
    once(quotes, quote.returnId(), quote);
  }

  @Override
  public Optional<ReturnQuote> quote(String returnId) {
    return Optional.ofNullable(quotes.get(returnId));
  }

  @Override
  public void agreed(ReturnAgreement agreement) {
    once(agreements, agreement.returnId(), agreement);
  }

  @Override
  public Optional<ReturnAgreement> agreement(String returnId) {
    return Optional.ofNullable(agreements.get(returnId));
  }

  @Override
  public void keep(ReturnWaybill waybill) {
    waybills.put(waybill.returnId(), waybill);
  }

  @Override
  public Optional<ReturnWaybill> waybill(String returnId) {
    return Optional.ofNullable(waybills.get(returnId));
  }

  @Override
  public void received(ReturnIntake intake) {
    once(intakes, intake.returnId(), intake);
  }

  @Override
  public Optional<ReturnIntake> intake(String returnId) {
    return Optional.ofNullable(intakes.get(returnId));
  }

  @Override
  public void inspected(ReturnInspection inspection) {
    once(inspections, inspection.returnId(), inspection);
  }

  @Override
  public Optional<ReturnInspection> inspection(String returnId) {
    return Optional.ofNullable(inspections.get(returnId));
  }

  @Override
  public void settled(ReturnSettlement settlement) {
    once(settlements, settlement.returnId(), settlement);
  }

  @Override
  public Optional<ReturnSettlement> settlement(String returnId) {
    return Optional.ofNullable(settlements.get(returnId));
  }
}
