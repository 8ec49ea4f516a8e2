package org.gendan.shipment.followup;

import java.time.Duration;
import java.time.Instant;
import org.gendan.security.Roles;
import org.gendan.shipment.CustomerCall;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.DeployedFollowUpRules.CallRule;
import org.gendan.shipment.ParcelAlarm;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.care.ParcelPlan;
import org.gendan.shipment.care.ParcelPlan.Step;
import org.gendan.words.Words;
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

  NextSteps(Shipments shipments, FollowUpRecords cares, DeployedFollowUpRules rules) {
    this.shipments = shipments;
    this.cares = cares;
    this.rules = rules;
  }

  /** Looks at the parcel and keeps what is next. */
  @Transactional
  public ParcelPlan read(String shipmentId) {
    FollowUp care = cares.get(shipmentId);
    ParcelPlan plan = of(shipments.get(shipmentId), care);
    if (care.calls().open() != plan.call()) {
      cares.save(care.with(care.calls().opened(plan.call())));
    }
    cares.plan(plan);
    return plan;
  }

  /** What is next, without keeping it. */
  ParcelPlan of(Shipment shipment, FollowUp care) {
    Instant now = shipments.now();
    if (shipment.verification() != null) {
      return plan(shipment, care, Step.CLOSED, null, null, "verified");
    }
    if (shipment.isOutcomeClaimed()) {
      return plan(shipment, care, Step.VERIFY, Roles.LOGISTICS, null, "an outcome is claimed");
    }
    CallRule rule = rules.call(shipment.status(), care.attemptedAt() != null);
    if (rule.call() == null) {
      return waiting(shipment, care, now, "no call while " + Words.of(shipment.status()));
    }
    Instant from = dueFrom(rule, shipment, care);
    boolean third = rule.call() == CustomerCall.THIRD;
    if (third && now.isBefore(from) && care.calls().second() == null) {
      // Until the third call is due, the second one still tells that the parcel is near.
      return call(shipment, care, CustomerCall.SECOND);
    }
    Instant made = care.calls().madeAt(rule.call());
    if (made != null && (!third || !made.isBefore(attempt(shipment, care)))) {
      return waiting(shipment, care, now, "the %s call is made".formatted(name(rule.call())));
    }
    if (now.isBefore(from)) {
      String reason = "the %s call is not due yet".formatted(name(rule.call()));
      return plan(shipment, care, Step.WAIT, null, from, reason);
    }
    return call(shipment, care, rule.call());
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

  private ParcelPlan call(Shipment shipment, FollowUp care, CustomerCall call) {
    Step step = Step.valueOf(call.name() + "_CALL");
    return plan(
        shipment, care, step, Roles.ORDER_AGENTS, null, "the %s call is due".formatted(name(call)));
  }

  private ParcelPlan plan(
      Shipment shipment, FollowUp care, Step step, String owner, Instant next, String reason) {
    return new ParcelPlan(
        shipment.id(),
        shipments.now(),
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
