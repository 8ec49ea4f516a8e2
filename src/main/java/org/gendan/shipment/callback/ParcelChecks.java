package org.gendan.shipment.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gendan.notify.policy.ContactPermission;
import org.gendan.notify.policy.ContactPolicy;
import org.gendan.notify.policy.ContactPurpose;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.security.CurrentActor;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.ParcelAlarm;
import org.gendan.shipment.ParcelAlarm.Kind;
import org.gendan.shipment.ParcelAlarms;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.callback.ParcelCheck.Result;
import org.gendan.shipment.callback.ParcelCheck.Satisfaction;
import org.gendan.shipment.care.CallResult;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks customers how things are: on day 7 and after the receipt (rows 56 and 59 of docs/domain.md).
 */
@Component
public class ParcelChecks {

  private static final Duration DAY_SEVEN = Duration.ofDays(7);
  private static final int BEST = 5;
  private static final int MOST_REMARK = 2_000;

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final ParcelCheckMapper store;
  private final DeployedFollowUpRules rules;
  private final Consignees consignees;
  private final ContactPolicy contacts;
  private final ParcelAlarms alarms;
  private final CurrentActor actor;

  ParcelChecks(
      Shipments shipments,
      FollowUpRecords cares,
      ParcelCheckMapper store,
      DeployedFollowUpRules rules,
      Consignees consignees,
      ContactPolicy contacts,
      ParcelAlarms alarms,
      CurrentActor actor) {
    this.shipments = shipments;
    this.cares = cares;
    this.store = store;
    this.rules = rules;
    this.consignees = consignees;
    this.contacts = contacts;
    this.alarms = alarms;
    this.actor = actor;
  }

  /** What to do about the receipt. */
  public enum Callback {
    /** No outcome is verified yet. */
    WAIT,
    CALL,
    /** Nothing was received, or the customer does not want to be asked. */
    SKIP
  }

  /** The checks of a parcel, oldest first. */
  public List<ParcelCheck> of(String shipmentId) {
    return store.of(shipmentId);
  }

  /** Whether to ask on day 7; why not is kept. */
  @Transactional
  public boolean isDaySevenWanted(String shipmentId) {
    Shipment shipment = shipments.get(shipmentId);
    if (shipment.verification() != null && shipment.verification().outcome() != Outcome.SIGNED) {
      return skip(shipment, ParcelCheck.Kind.DAY_SEVEN, "nothing was received");
    }
    Instant followedAt = cares.get(shipmentId).followedAt();
    if (followedAt != null && !followedAt.isBefore(shipment.dispatchedAt().plus(DAY_SEVEN))) {
      return skip(shipment, ParcelCheck.Kind.DAY_SEVEN, "its day 7 was before it came to us");
    }
    return mayAsk(shipment, ParcelCheck.Kind.DAY_SEVEN, ContactPurpose.SERVICE);
  }

  /** Whether to call back; why not is kept. */
  @Transactional
  public Callback callback(String shipmentId) {
    Shipment shipment = shipments.get(shipmentId);
    if (shipment.verification() == null) {
      return Callback.WAIT;
    }
    if (shipment.verification().outcome() != Outcome.SIGNED) {
      skip(shipment, ParcelCheck.Kind.CALLBACK, "nothing was received");
      return Callback.SKIP;
    }
    return mayAsk(shipment, ParcelCheck.Kind.CALLBACK, ContactPurpose.SURVEY)
        ? Callback.CALL
        : Callback.SKIP;
  }

  /** Keeps what was said on day 7; an unhappy customer becomes an exception. */
  @Transactional
  public void daySeven(String shipmentId, CallResult result, Satisfaction said, String remark) {
    Shipment shipment = shipments.get(shipmentId);
    keep(shipment, ParcelCheck.Kind.DAY_SEVEN, Result.valueOf(result.name()), said, null, remark);
    if (said == Satisfaction.UNHAPPY) {
      raise(shipment, "unhappy on day 7", remark);
    }
  }

  /**
   * Keeps the score; a low one becomes an exception, which ends with what was improved.
   *
   * @param score 1 to 5, required when the customer was reached
   * @throws Refusal when it is missing or none of them
   */
  @Transactional
  public void calledBack(String shipmentId, CallResult result, Integer score, String remark) {
    if (result == CallResult.REACHED && (score == null || score < 1 || score > BEST)) {
      throw Refusal.invalid("score", ErrorCode.RANGE, "must be a whole number from 1 to %s", BEST);
    }
    Shipment shipment = shipments.get(shipmentId);
    Integer given = result == CallResult.REACHED ? score : null;
    keep(shipment, ParcelCheck.Kind.CALLBACK, Result.valueOf(result.name()), null, given, remark);
    if (given != null && rules.isLow(given)) {
      raise(shipment, "scored " + given + " of " + BEST + "; say what will be improved", remark);
    }
  }

  private boolean mayAsk(Shipment shipment, ParcelCheck.Kind kind, ContactPurpose purpose) {
    String phone = consignees.of(shipment.orderId()).phone();
    return contacts.mayContact(phone, purpose, shipments.now())
            instanceof ContactPermission.Refused refused
        ? skip(shipment, kind, "the customer's wish: " + Words.of(refused.wish()))
        : true;
  }

  private boolean skip(Shipment shipment, ParcelCheck.Kind kind, String why) {
    keep(shipment, kind, Result.SKIPPED, null, null, why);
    return false;
  }

  private void keep(
      Shipment shipment,
      ParcelCheck.Kind kind,
      Result result,
      Satisfaction satisfaction,
      Integer score,
      String remark) {
    KeptText.optional("remark", remark, MOST_REMARK);
    store.add(
        new ParcelCheck(
            shipment.id(), kind, shipments.now(), actor.id(), result, satisfaction, score, remark));
    shipments.tell(
        "CHECK_" + kind,
        "%s%s%s%s"
            .formatted(
                Words.capital(result),
                satisfaction == null ? "" : ", " + Words.of(satisfaction),
                score == null ? "" : ", score " + score,
                remark == null ? "" : ": " + remark),
        shipment);
  }

  private void raise(Shipment shipment, String what, String remark) {
    String said = remark == null ? "" : ": " + remark;
    alarms.raise(
        new ParcelAlarm(
            "check:%s:%s".formatted(shipment.id(), what), shipment, Kind.OTHER, what + said));
  }
}
