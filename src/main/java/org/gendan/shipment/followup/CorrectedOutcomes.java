package org.gendan.shipment.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipment.Verification;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.care.OutcomeWork;
import org.gendan.shipment.carrierrequest.WithdrawnRequests;
import org.gendan.shipment.followup.Outcomes.Verdict;
import org.gendan.shipment.outcome.OutcomeDoubts;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Outcomes that were verified wrongly, as another person has found out. */
@Component
@NamedInterface
public class CorrectedOutcomes {

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final Outcomes outcomes;
  private final OutcomeDoubts doubts;
  private final WithdrawnRequests requests;
  private final CurrentActor actor;

  CorrectedOutcomes(
      Shipments shipments,
      FollowUpRecords cares,
      Outcomes outcomes,
      OutcomeDoubts doubts,
      WithdrawnRequests requests,
      CurrentActor actor) {
    this.shipments = shipments;
    this.cares = cares;
    this.outcomes = outcomes;
    this.doubts = doubts;
    this.requests = requests;
    this.actor = actor;
  }

  /**
   * Corrects what was verified: sets what is right, unless that contradicts the carrier and a
   * second person has to confirm it, or has it verified anew.
   *
   * @param asked whether what contradicts is asked about; not when the order has ended for good
   * @return sentences about what has left the house and people have to undo
   * @throws Refusal when it is what was verified
   */
  @Transactional
  public List<String> correct(String shipmentId, Verdict verdict, String reason, boolean asked) {
    Shipment wrong = shipments.get(shipmentId);
    Verification old = wrong.verification();
    if (old.outcome().name().equals(verdict.name())) {
      throw Refusal.invalid("outcome", ErrorCode.REPEATED, "is what %s has verified", old.by());
    }
    Shipment open = shipments.save(wrong.verified(null));
    shipments.tell(
        "OUTCOME_CORRECTED",
        "%s, verified by %s, was wrong; it is %s: %s"
            .formatted(Words.capital(old.outcome()), old.by(), Words.of(verdict), reason),
        open);
    List<String> left = new ArrayList<>(requests.callOffReturn(open));
    if (old.outcome() == Outcome.LOST) {
      left.add(
          "The loss of %s %s was reported as an exception: end it, with what was claimed for it."
              .formatted(Words.of("carrier", open.carrier()), open.waybillNo()));
    }
    found(open, verdict, reason, asked);
    return left;
  }

  private void found(Shipment open, Verdict verdict, String reason, boolean asked) {
    Instant now = shipments.now();
    if (verdict == Verdict.NOT_YET) {
      followAgain(open, OutcomeWork.lookAgain(now));
      return;
    }
    Outcome outcome = Outcome.valueOf(verdict.name());
    Verification right = new Verification(outcome, actor.id(), now, reason);
    Optional<String> doubt = asked ? doubts.against(open, outcome) : Optional.empty();
    if (doubt.isPresent()) {
      doubts.keep(open, right, doubt.get());
      followAgain(open, OutcomeWork.doubted(now));
    } else {
      outcomes.set(open, right);
    }
  }

  /** The order follows the parcel once more, from what there is to find out. */
  private void followAgain(Shipment open, OutcomeWork work) {
    cares.save(cares.get(open.id()).with(work).followed(null));
  }
}
