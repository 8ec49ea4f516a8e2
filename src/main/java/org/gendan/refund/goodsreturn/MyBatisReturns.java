package org.gendan.refund.goodsreturn;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisReturns implements ReturnStore {

  private final ReturnMapper mapper;
  private final ReturnResultMapper results;

  MyBatisReturns(ReturnMapper mapper, ReturnResultMapper results) {
    this.mapper = mapper;
    this.results = results;
  }

  @Override
  public void add(GoodsReturn opened, List<ReturnLine> lines) {
    mapper.insert(opened);
    mapper.insertLines(opened.id(), lines);
  }

  @Override
  public Optional<GoodsReturn> find(String returnId) {
    return mapper.find(returnId);
  }

  @Override
  public Optional<GoodsReturn> lock(String returnId) {
    return mapper.lock(returnId);
  }

  @Override
  public List<GoodsReturn> ofOrder(String orderId) {
    return mapper.ofOrder(orderId);
  }

  @Override
  public boolean update(GoodsReturn changed) {
    return mapper.update(changed) == 1;
  }

  @Override
  public List<ReturnLine> lines(String returnId) {
    return mapper.lines(returnId);
  }

  @Override
  public void add(ReturnQuote quote) {
    mapper.insertQuote(quote);
  }

  @Override
  public Optional<ReturnQuote> quote(String returnId) {
    return mapper.quote(returnId);
  }

  @Override
  public void add(ReturnAgreement agreement) {
    mapper.insertAgreement(agreement);
  }

  @Override
  public Optional<ReturnAgreement> agreement(String returnId) {
    return mapper.agreement(returnId);
  }

  @Override
  public void keep(ReturnWaybill waybill) {
    if (mapper.updateWaybill(waybill) == 0) {
      mapper.insertWaybill(waybill);
    }
  }

  @Override
  public Optional<ReturnWaybill> waybill(String returnId) {
    return mapper.waybill(returnId);
  }

  @Override
  public void add(ReturnIntake intake) {
    mapper.insertIntake(intake);
  }

  @Override
  public Optional<ReturnIntake> intake(String returnId) {
    return mapper.intake(returnId);
  }

  @Override
  public void add(ReturnInspection inspection) {
    results.insertInspection(inspection);
    results.insertFindings(inspection.returnId(), inspection.findings());
  }

  @Override
  public Optional<ReturnInspection> inspection(String returnId) {
    return results.inspection(returnId).map(row -> row.with(results.findings(returnId)));
  }

  @Override
  public void add(ReturnSettlement settlement) {
    results.insertSettlement(settlement);
    if (!settlement.parts().isEmpty()) {
      results.insertParts(settlement.returnId(), settlement.parts());
    }
  }

  @Override
  public Optional<ReturnSettlement> settlement(String returnId) {
    return results.settlement(returnId).map(row -> row.with(results.parts(returnId)));
  }
}
