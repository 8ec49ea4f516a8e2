package org.gendan.shipment.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.gendan.security.Roles;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.CustomerCall;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.DeployedFollowUpRules.CallRule;
import org.gendan.shipment.DeployedFollowUpRules.LocalWait;
import org.gendan.shipment.ParcelAlarm;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.CallAgain;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.care.ParcelPlan;
import org.gendan.shipment.care.ParcelPlan.Step;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.gendan.words.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is next for a parcel. It follows from where the parcel is when the process looks, so that
 * one that jumps needs no call for what it has skipped, and one that stalls gets none twice.
 */
@Component
public class NextSteps {

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final DeployedFollowUpRules rules;
  private final CarrierRequests requests;
  private final Consignees consignees;
  private final LeftAlone alone;
  private final Supplier<Instant> moment;

  @Autowired
  NextSteps(
      Shipments shipments,
      FollowUpRecords cares,
      DeployedFollowUpRules rules,
      CarrierRequests requests,
      Consignees consignees,
      LeftAlone alone) {
    this(shipments, cares, rules, requests, consignees, alone, shipments::now);
  }

  private NextSteps(
      Shipments shipments,
      FollowUpRecords cares,
      DeployedFollowUpRules rules,
      CarrierRequests requests,
      Consignees consignees,
      LeftAlone alone,
      Supplier<Instant> moment) {
    this.shipments = shipments;
    this.cares = cares;
    this.rules = rules;
    this.requests = requests;
    this.consignees = consignees;
    this.alone = alone;
    this.moment = moment;
  }

  /** The same by other tables, as it would have looked at a moment. */
  NextSteps with(DeployedFollowUpRules others, Instant then) {
    return new NextSteps(shipments, cares, others, requests, consignees, alone, () -> then);
  }

  /** Looks at the parcel and keeps what is next. */
  @Transactional
  public ParcelPlan read(String shipmentId) {
    FollowUp care = cares.get(shipmentId);
    Shipment shipment = shipments.get(shipmentId);
    ParcelPlan plan = of(shipment, care);
    if (plan.call() != null && alone.wantsNoContact(shipment)) {
      plan = uncalled(shipment, care);
    }
    if (care.calls().open() != plan.call()) {
      cares.save(care.with(care.calls().opened(plan.call())));
    }
    cares.plan(plan);
    return plan;
  }

  /** The customer wants no contact: a refusal is verified as it is, all else waits for news. */
  private ParcelPlan uncalled(Shipment shipment, FollowUp care) {
    return isToBeRescued(shipment)
        ? verification(shipment, care, "refused, and the customer wants no contact")
        : waiting(shipment, care, moment.get(), "the customer wants no contact");
  }

  /** What is next, without keeping it. */
  ParcelPlan of(Shipment shipment, FollowUp care) {
    Instant now = moment.get();
    if (shipment.isWithdrawn()) {
      return plan(shipment, care, Step.CLOSED, null, null, "withdrawn");
    }
    if (shipment.verification() != null) {
      return plan(shipment, care, Step.CLOSED, null, null, "verified");
    }
    if (care.outcome().doubtedAt() != null) {
      return plan(shipment, care, Step.CONFIRM, Roles.LOGISTICS, null, "a second person confirms");
    }
    Instant again = care.outcome().verifyAt();
    if (again != null && now.isBefore(again)) {
      return plan(shipment, care, Step.WAIT, null, again, "the outcome is not proved yet");
    }
    if (again != null || (shipment.isOutcomeClaimed() && !isToBeRescued(shipment))) {
      return verification(shipment, care, "an outcome is claimed");
    }
    return calling(shipment, care, now);
  }

  /** Refused at the door, as the carrier says; the customer was not heard yet. */
  private static boolean isToBeRescued(Shipment shipment) {
    return shipment.status() == ShipmentStatus.REJECTED && shipment.claim() == null;
  }

  private ParcelPlan calling(Shipment shipment, FollowUp care, Instant now) {
    CallRule rule = rules.call(shipment.status(), care.attemptedAt() != null);
    CustomerCall due = rule.call();
    if (care.countdown().rescueOpen()) {
      String reason = "the rescue before the return is open";
      Instant until = care.countdown().returnAt();
      return plan(shipment, care, Step.WAIT, Roles.ORDER_AGENTS, until, reason);
    }
    if (due == null) {
      return shipment.isOutcomeClaimed()
          ? verification(shipment, care, "the carrier reports a refusal")
          : waiting(shipment, care, now, "no call while " + Words.of(shipment.status()));
    }
    CallAgain again = care.calls().again();
    if (again.isPlanned(due)) {
      return now.isBefore(again.at())
          ? plan(shipment, care, Step.WAIT, null, again.at(), again.why())
          : call(shipment, care, due, null, again.why());
    }
    if (isMade(due, shipment, care)) {
      return isToBeRescued(shipment) && !isRescued(shipment, care.calls().madeAt(due))
          ? verification(shipment, care, "refused, and the customer could not be won over")
          : lying(shipment, care, now, "the %s call is made".formatted(name(due)));
    }
    Instant from = dueFrom(rule, shipment, care);
    if (!now.isBefore(from)) {
      return call(shipment, care, due, null, "the %s call is due".formatted(name(due)));
    }
    return due == CustomerCall.THIRD
        ? beforeTheThird(shipment, care, now, from)
        : plan(shipment, care, Step.WAIT, null, from, notYet(due));
  }

  /** A parcel that lies in the customer's area for long is asked about once more. */
  private ParcelPlan lying(Shipment shipment, FollowUp care, Instant now, String reason) {
    String province = consignees.of(shipment.orderId()).province();
    LocalWait wait = rules.localWait(shipment.carrier(), shipment.status(), province);
    Instant asked = care.calls().last();
    Instant from = shipment.statusAt().plus(Duration.ofHours(wait.hours()));
    if (wait.hours() == 0 || (asked != null && !asked.isBefore(from))) {
      return waiting(shipment, care, now, reason);
    }
    if (!now.isBefore(from)) {
      return call(shipment, care, CustomerCall.SECOND, null, wait.note());
    }
    ParcelPlan waiting = waiting(shipment, care, now, reason);
    return waiting.nextAt().isBefore(from)
        ? waiting
        : plan(shipment, care, Step.WAIT, null, from, reason);
  }

  /** Until the third call is due, the second one still tells that the parcel is near. */
  private ParcelPlan beforeTheThird(Shipment shipment, FollowUp care, Instant now, Instant from) {
    CallAgain again = care.calls().again();
    if (care.calls().second() != null && !again.isPlanned(CustomerCall.SECOND)) {
      return plan(shipment, care, Step.WAIT, null, from, notYet(CustomerCall.THIRD));
    }
    if (care.calls().second() != null && now.isBefore(again.at())) {
      Instant next = again.at().isBefore(from) ? again.at() : from;
      return plan(shipment, care, Step.WAIT, null, next, again.why());
    }
    return call(shipment, care, CustomerCall.SECOND, from, "the second call is due");
  }

  private static boolean isMade(CustomerCall call, Shipment shipment, FollowUp care) {
    Instant made = care.calls().madeAt(call);
    return made != null && (call != CustomerCall.THIRD || !made.isBefore(attempt(shipment, care)));
  }

  /** Whether the carrier was asked, since this call, for what the customer wants, and may do it. */
  private boolean isRescued(Shipment shipment, Instant called) {
    return requests.ofShipment(shipment.id()).stream()
        .filter(request -> request.kind().isWish() && !request.isDeclined())
        .anyMatch(request -> !request.requestedAt().isBefore(called));
  }

  private Instant dueFrom(CallRule rule, Shipment shipment, FollowUp care) {
    return switch (rule.call()) {
      case FIRST ->
          shipment
              .dispatchedAt()
              .plus(Duration.ofDays(rules.carrier(shipment.carrier(), null).startDays()));
      case SECOND -> shipment.statusAt();
      case THIRD -> attempt(shipment, care).plus(Duration.ofHours(rule.waitHours()));
    };
  }

  private static Instant attempt(Shipment shipment, FollowUp care) {
    return care.attemptedAt() == null ? shipment.statusAt() : care.attemptedAt();
  }

  private ParcelPlan waiting(Shipment shipment, FollowUp care, Instant now, String reason) {
    if (care.countdown().isRunning() && now.isBefore(care.countdown().returnAt())) {
      String held = "held: " + Words.of(care.countdown().cause());
      return plan(shipment, care, Step.WAIT, null, care.countdown().returnAt(), held);
    }
    return plan(shipment, care, Step.WAIT, null, silentUntil(shipment, care, now), reason);
  }

  /** Without news the process looks again when the silence is no longer normal. */
  Instant silentUntil(Shipment shipment, FollowUp care, Instant now) {
    boolean held = care.countdown().isRunning();
    var rule = rules.stall(shipment.carrier(), shipment.status(), held);
    Instant from =
        rule.alarm() == ParcelAlarm.Kind.NOT_SIGNED ? shipment.statusAt() : care.heardAt();
    Duration step = Duration.ofHours(rule.hours());
    long periods = Math.max(0, Duration.between(from, now).dividedBy(step)) + 1;
    return from.plus(step.multipliedBy(periods));
  }

  private ParcelPlan call(
      Shipment shipment, FollowUp care, CustomerCall call, Instant until, String reason) {
    Step step = Step.valueOf(call.name() + "_CALL");
    return plan(shipment, care, step, Roles.ORDER_AGENTS, until, reason);
  }

  private ParcelPlan verification(Shipment shipment, FollowUp care, String reason) {
    return plan(shipment, care, Step.VERIFY, Roles.LOGISTICS, null, reason);
  }

  private static String notYet(CustomerCall call) {
    return "the %s call is not due yet".formatted(name(call));
  }

  private ParcelPlan plan(
      Shipment shipment, FollowUp care, Step step, String owner, Instant next, String reason) {
    return new ParcelPlan(
        shipment.id(),
        moment.get(),
        step,
        owner,
        next,
        reason,
        shipment.status(),
        care.countdown().isRunning() ? care.countdown().returnAt() : null);
  }

  private static String name(CustomerCall call) {
    return call.name().toLowerCase(java.util.Locale.ROOT);
  }
}
