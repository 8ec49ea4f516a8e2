package org.gendan.refund.goodsreturn.inspection;

import java.util.List;
import java.util.Optional;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.refund.goodsreturn.DeployedReturnTables;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.GoodsReturnProcess;
import org.gendan.refund.goodsreturn.ReturnFinding;
import org.gendan.refund.goodsreturn.ReturnInspection;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.gendan.refund.goodsreturn.ReturnIntake;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.ReturnText;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.words.Sentence;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quality looks at what came (rows 128 and 129 of docs/domain.md). */
@Component
public class ReturnInspections {

  private final Returns returns;
  private final ReturnStore store;
  private final DeployedReturnTables tables;
  private final GoodsReturnProcess flow;
  private final ScriptGuard guard;
  private final CurrentActor actor;

  ReturnInspections(
      Returns returns,
      ReturnStore store,
      DeployedReturnTables tables,
      GoodsReturnProcess flow,
      ScriptGuard guard,
      CurrentActor actor) {
    this.returns = returns;
    this.store = store;
    this.tables = tables;
    this.flow = flow;
    this.guard = guard;
    this.actor = actor;
  }

  /**
   * What was found.
   *
   * @param requestId the caller's own, or null when it is the answer of the task
   * @param findings of each line; none when everything is as new
   * @param pieces how many were looked at
   */
  public record Found(
      String requestId,
      List<ReturnFinding> findings,
      Integer pieces,
      Cause damageCause,
      String report) {}

  /** Pieces that are here to be looked at. */
  public int received(String refundId) {
    return store.intake(refundId).map(ReturnIntake::pieces).orElse(0);
  }

  /**
   * Keeps what was found, by another door than the task.
   *
   * @return whether the same request was here before
   * @throws Refusal when the actor is not of quality, the pieces do not add up, too few were looked
   *     at, or the goods are not here or inspected already
   */
  @Transactional
  public boolean inspect(String refundId, Found found) {
    mustBeOfQuality();
    String request = ReturnText.needed("requestId", found.requestId(), 64);
    Optional<ReturnInspection> earlier = store.inspection(refundId);
    if (earlier.filter(known -> request.equals(known.requestId())).isPresent()) {
      return true;
    }
    inspectInTask(refundId, found);
    flow.inspected(returns.get(refundId));
    return false;
  }

  /** The same from within the task, whose process goes on by itself. */
  @Transactional
  public void inspectInTask(String refundId, Found found) {
    mustBeOfQuality();
    String report = ReturnText.needed("inspectionReport", found.report(), 4_000);
    // The customer reads it when goods go back.
    guard.honest("inspectionReport", report);
    GoodsReturn goods = returns.lock(refundId);
    if (goods.status() != Status.RECEIVED) {
      throw Refusal.conflict(
          "The goods of order %s are %s and cannot be inspected%s",
          goods.orderNo(),
          goods.status(),
          goods.status() == Status.OPENED ? Sentence.of("; logistics takes them in first") : "");
    }
    int received = received(refundId);
    List<ReturnFinding> findings =
        ReturnFindings.complete(store.lines(refundId), found.findings(), received);
    mustBeEnough(found.pieces(), received);
    keep(goods, found, findings, report);
  }

  private void mustBeOfQuality() {
    actor.mustBeOneOf("inspect returned goods", Roles.QUALITY);
  }

  /**
   * What is to be kept in place of an inspection that was wrong.
   *
   * @throws Refusal when a field is missing, the pieces do not add up, or too few were looked at
   */
  public ReturnInspection read(String refundId, Found found) {
    String report = ReturnText.needed("inspectionReport", found.report(), 4_000);
    int received = received(refundId);
    List<ReturnFinding> findings =
        ReturnFindings.complete(store.lines(refundId), found.findings(), received);
    mustBeEnough(found.pieces(), received);
    return inspection(refundId, found, findings, report);
  }

  private ReturnInspection inspection(
      String refundId, Found found, List<ReturnFinding> findings, String report) {
    return new ReturnInspection(
        refundId,
        found.requestId(),
        found.damageCause(),
        found.pieces(),
        report,
        findings,
        returns.actor(),
        returns.now());
  }

  private void mustBeEnough(Integer inspected, int received) {
    int sample = tables.sample(received);
    int least = sample == 0 ? received : Math.min(sample, received);
    if (inspected == null || inspected < least || inspected > received) {
      throw Refusal.invalid(
          "inspectedPieces",
          ErrorCode.RANGE,
          "inspect at least %d of the %d pieces that came",
          least,
          received);
    }
  }

  /** The law's limit is near, so what came is accepted as it is. */
  @Transactional
  public void acceptUninspected(String refundId) {
    GoodsReturn goods = returns.lock(refundId);
    if (goods.status() != Status.RECEIVED) {
      return;
    }
    List<ReturnFinding> findings =
        ReturnFindings.asTheyCame(store.lines(refundId), received(refundId));
    Found found = new Found(null, findings, 0, Cause.NONE, null);
    keep(goods, found, findings, "Not inspected in time; what came is accepted as it is");
  }

  private void keep(GoodsReturn goods, Found found, List<ReturnFinding> findings, String report) {
    returns.save(goods.inspected());
    store.inspected(inspection(goods.id(), found, findings, report));
    returns.note(
        goods,
        "RETURN_INSPECTED",
        "%s, damage by %s. %s"
            .formatted(ReturnFindings.words(findings), Words.of(found.damageCause()), report));
  }

  /** What a team lead does so that the goods are inspected in time. */
  @Transactional
  public void hastened(String refundId, String remark) {
    returns.note(
        returns.get(refundId), "RETURN_HASTENED", ReturnText.needed("remark", remark, 2_000));
  }
}
