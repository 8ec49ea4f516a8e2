package org.gendan.refund.goodsreturn.parcel;

import java.util.Optional;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.GoodsReturnProcess;
import org.gendan.refund.goodsreturn.ReturnIntake;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refund.goodsreturn.ReturnParcel;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.ReturnText;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Logistics takes goods in, puts them aside and labels them (row 129 of docs/domain.md). */
@Component
public class ReturnIntakes {

  private final Returns returns;
  private final ReturnStore store;
  private final GoodsReturnProcess flow;
  private final CurrentActor actor;

  ReturnIntakes(Returns returns, ReturnStore store, GoodsReturnProcess flow, CurrentActor actor) {
    this.returns = returns;
    this.store = store;
    this.flow = flow;
    this.actor = actor;
  }

  /**
   * What came.
   *
   * @param requestId the caller's own; the same again is the same receipt
   * @param label under which the goods lie aside
   * @param carrier who has brought them, or null
   */
  public record Receipt(
      String requestId,
      Integer pieces,
      String label,
      String carrier,
      String waybillNo,
      String remark) {}

  /** What was taken in, and whether the same request was here before. */
  public record Received(ReturnIntake intake, boolean repeated) {}

  /** What the carrier says about goods that do not come. */
  public enum TraceAnswer {
    STILL_COMING,
    LOST
  }

  /**
   * Takes goods in by another door than the task.
   *
   * @throws Refusal when the actor is not of logistics, a field is wrong, more came than was sent,
   *     the waybill is another one, or the goods are here already
   */
  @Transactional
  public Received receive(String refundId, Receipt receipt) {
    Received received = receiveInTask(refundId, receipt);
    if (!received.repeated()) {
      GoodsReturn goods = returns.get(refundId);
      flow.shipped(goods);
      flow.received(goods);
    }
    return received;
  }

  /** The same from within the task, whose process goes on by itself. */
  @Transactional
  public Received receiveInTask(String refundId, Receipt receipt) {
    actor.mustBeOneOf("take returned goods in", Roles.LOGISTICS);
    String request = ReturnText.needed("requestId", receipt.requestId(), 64);
    String label = ReturnText.needed("isolationLabel", receipt.label(), 64);
    GoodsReturn goods = returns.lock(refundId);
    Optional<ReturnIntake> earlier = store.intake(refundId);
    if (earlier.isPresent()) {
      return repeated(goods, earlier.get(), request, receipt);
    }
    ReturnParcel parcel = parcel(refundId, receipt);
    ReturnIntake intake =
        new ReturnIntake(
            refundId,
            request,
            pieces(refundId, receipt.pieces()),
            label,
            parcel == null ? null : parcel.carrier(),
            parcel == null ? null : parcel.number(),
            ReturnText.remark(receipt.remark()),
            returns.actor(),
            returns.now());
    returns.save(goods.received());
    store.received(intake);
    returns.note(
        goods, "RETURN_RECEIVED", "%d pieces, isolated as %s".formatted(intake.pieces(), label));
    return new Received(intake, false);
  }

  private static Received repeated(
      GoodsReturn goods, ReturnIntake known, String request, Receipt receipt) {
    if (known.requestId().equals(request)
        && Integer.valueOf(known.pieces()).equals(receipt.pieces())) {
      return new Received(known, true);
    }
    throw Refusal.conflict(
        "The goods of order %s were taken in already: %d pieces, label %s (%s)",
        goods.orderNo(), known.pieces(), known.label(), known.receivedAt());
  }

  private int pieces(String refundId, Integer pieces) {
    int sent = store.lines(refundId).stream().mapToInt(ReturnLine::quantity).sum();
    if (pieces == null || pieces < 0 || pieces > sent) {
      throw Refusal.invalid(
          "receivedPieces",
          ErrorCode.RANGE,
          "must be 0 to %d, the pieces that are to come back; put others aside as not ours",
          sent);
    }
    return pieces;
  }

  private ReturnParcel parcel(String refundId, Receipt receipt) {
    if (receipt.waybillNo() == null || receipt.waybillNo().isBlank()) {
      return null;
    }
    ReturnParcel parcel = ReturnParcel.of(receipt.carrier(), receipt.waybillNo());
    store
        .waybill(refundId)
        .filter(named -> !parcel.is(named))
        .ifPresent(
            named -> {
              throw Refusal.invalid(
                  "waybillNo",
                  ErrorCode.UNKNOWN,
                  "%s %s brings no goods of this refund, %s %s does; name the parcel first if the"
                      + " customer has sent another one",
                  parcel.carrier(),
                  parcel.number(),
                  named.carrier(),
                  named.waybillNo());
            });
    return parcel;
  }

  /**
   * Keeps what the carrier says about goods that do not come.
   *
   * @throws Refusal when the actor is not of logistics or says nothing
   */
  @Transactional
  public void traced(String refundId, TraceAnswer answer, String remark) {
    actor.mustBeOneOf("trace returned goods", Roles.LOGISTICS);
    String said = ReturnText.needed("remark", remark, 2_000);
    GoodsReturn goods = returns.lock(refundId);
    if (answer == TraceAnswer.LOST && goods.status() != Status.RECEIVED) {
      returns.save(goods.lost());
    }
    returns.note(goods, "RETURN_TRACED", Words.capital(answer) + ": " + said);
  }
}
