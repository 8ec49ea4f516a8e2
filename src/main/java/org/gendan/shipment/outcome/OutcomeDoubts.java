package org.gendan.shipment.outcome;

import java.util.Optional;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.row.Ids;
import org.gendan.row.LostUpdate;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.DeployedFollowUpRules.Doubt;
import org.gendan.shipment.ParcelOrders;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Verification;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.outcome.OutcomeDoubt.Decision;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/**
 * The second pair of eyes: what was verified against the carrier or against our own books waits for
 * another person (row 53 of docs/domain.md).
 */
@Component
public class OutcomeDoubts {

  private static final int MOST_REMARK = 2_000;

  private final Shipments shipments;
  private final OutcomeDoubtMapper store;
  private final DeployedFollowUpRules rules;
  private final ParcelOrders orders;
  private final CurrentActor actor;

  OutcomeDoubts(
      Shipments shipments,
      OutcomeDoubtMapper store,
      DeployedFollowUpRules rules,
      ParcelOrders orders,
      CurrentActor actor) {
    this.shipments = shipments;
    this.store = store;
    this.rules = rules;
    this.orders = orders;
    this.actor = actor;
  }

  /** The doubt about this parcel on which no second person has decided yet. */
  public Optional<OutcomeDoubt> open(String shipmentId) {
    return store.open(shipmentId);
  }

  /** What an outcome contradicts, a sentence for people; empty when nothing speaks against it. */
  public Optional<String> against(Shipment shipment, Shipment.Outcome outcome) {
    String order = orders.statusOf(shipment.orderId());
    Doubt doubt = rules.doubt(outcome, shipment.status(), order);
    return switch (doubt) {
      case NONE -> Optional.empty();
      case CARRIER ->
          Optional.of(
              "%s reports %s"
                  .formatted(Words.of("carrier", shipment.carrier()), Words.of(shipment.status())));
      case BOOKS -> Optional.of("the order stands at " + Words.of("OrderStatus", order));
    };
  }

  /** Keeps an outcome until another person has decided. */
  public void keep(Shipment shipment, Verification verification, String why) {
    store.add(
        new OutcomeDoubt(
            Ids.next(),
            shipment.id(),
            verification.outcome(),
            verification.evidence(),
            verification.by(),
            verification.at(),
            why,
            null,
            null,
            null,
            null));
    shipments.tell(
        "OUTCOME_DOUBTED",
        "%s found %s, evidence: %s; but %s. A second person decides"
            .formatted(
                verification.by(), Words.of(verification.outcome()), verification.evidence(), why),
        shipment);
  }

  /**
   * Decides as the second person.
   *
   * @throws Refusal when the actor is neither of logistics nor a lead, has verified it, or does not
   *     say why it is not confirmed
   */
  public OutcomeDoubt decide(Shipment shipment, Decision decision, String remark) {
    actor.mustBeOneOf("confirm the outcome of a parcel", Roles.LOGISTICS, Roles.TEAM_LEADS);
    OutcomeDoubt doubt =
        open(shipment.id())
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "No outcome of parcel %s waits for a second person", shipment.waybillNo()));
    if (doubt.verifiedBy().equals(actor.id())) {
      throw Refusal.forbidden(
          "%s has verified parcel %s; another person of logistics or a team lead confirms it",
          actor.id(), shipment.waybillNo());
    }
    KeptText.optional("remark", remark, MOST_REMARK);
    if (decision == Decision.NOT_CONFIRMED && (remark == null || remark.isBlank())) {
      throw Refusal.invalid(
          "remark", ErrorCode.REQUIRED, "is missing; write what speaks against the outcome");
    }
    OutcomeDoubt decided = doubt.decided(decision, actor.id(), shipments.now(), remark);
    LostUpdate.unless(store.decide(decided), "Outcome of parcel", shipment.waybillNo());
    shipments.tell(
        "OUTCOME_" + decision,
        "%s, verified by %s%s"
            .formatted(
                Words.capital(doubt.outcome()),
                doubt.verifiedBy(),
                remark == null ? "" : ": " + remark),
        shipment);
    return decided;
  }
}
