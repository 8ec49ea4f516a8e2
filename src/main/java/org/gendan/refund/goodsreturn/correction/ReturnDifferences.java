package org.gendan.refund.goodsreturn.correction;

import java.util.Arrays;
import org.gendan.refund.goodsreturn.ReturnText;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refund.goodsreturn.correction.ReturnCorrection.Settled;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.words.Sentence;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What finance does about the money that a correction after the settlement changes. */
@Component
class ReturnDifferences {

  private final Returns returns;
  private final ReturnCorrectionMapper corrections;
  private final CurrentActor actor;

  ReturnDifferences(Returns returns, ReturnCorrectionMapper corrections, CurrentActor actor) {
    this.returns = returns;
    this.corrections = corrections;
    this.actor = actor;
  }

  /** The correction. */
  ReturnCorrection get(String correctionId) {
    return corrections
        .find(correctionId)
        .orElseThrow(() -> Refusal.notFound("There is no correction %s", correctionId));
  }

  /**
   * Keeps what finance did; in the task.
   *
   * @throws Refusal when the actor is not of finance, or the answer does not fit the difference:
   *     what the customer is owed is paid, never waived
   */
  @Transactional
  void settled(String correctionId, Settled settled, String reference, String remark) {
    actor.mustBeOneOf("settle the difference of a return", Roles.FINANCE);
    ReturnCorrection open = get(correctionId);
    boolean owed = open.difference().signum() > 0;
    if (owed != (settled == Settled.PAID)) {
      throw Refusal.invalid(
          "differenceSettled",
          ErrorCode.NOT_ALLOWED,
          "%s",
          owed
              ? Sentence.of("the customer is owed %s, which is PAID", open.difference())
              : Sentence.of(
                  "%s was settled too much, which is %s",
                  open.difference().negate(), Arrays.asList(Settled.GOT_BACK, Settled.WAIVED)));
    }
    String number =
        settled == Settled.WAIVED ? null : ReturnText.needed("reference", reference, 64);
    String text =
        settled == Settled.WAIVED
            ? ReturnText.needed("remark", remark, 2_000)
            : ReturnText.remark(remark);
    ReturnCorrection done =
        new ReturnCorrection(
            open.correctionId(),
            open.refundId(),
            open.requestId(),
            open.what(),
            open.beforeText(),
            open.afterText(),
            open.reason(),
            open.correctedBy(),
            open.correctedAt(),
            open.difference(),
            settled,
            number,
            text,
            returns.actor(),
            returns.now());
    if (!corrections.settle(done)) {
      throw Refusal.conflict("The difference is settled already");
    }
    returns.note(
        returns.get(open.refundId()),
        "RETURN_DIFFERENCE_SETTLED",
        "%s: %s%s%s"
            .formatted(
                open.difference(),
                Words.of(settled),
                number == null ? "" : ", " + number,
                text == null ? "" : ", " + text));
  }
}
