package org.gendan.shipment.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.sheet.IntakeProperties;
import org.gendan.shipment.ParcelAlarm;
import org.gendan.shipment.ParcelAlarms;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.notice.FreightEvent.Kind;
import org.gendan.words.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What goes wrong on a flight: the customer who owns the goods is told the truth, and damage has an
 * owner here (rows 98-100, B13 of docs/domain.md).
 */
@Component
public class FreightEvents {

  private static final String REASONS = "FreightReason";
  private static final int MOST_ID = 64;
  private static final int MOST_REASON = 200;

  private final Shipments shipments;
  private final FreightEventMapper store;
  private final NoticeRequests notices;
  private final ParcelAlarms alarms;
  private final ScriptGuard guard;
  private final IntakeProperties intake;
  private final CurrentActor actor;
  private final TransactionTemplate transaction;

  FreightEvents(
      Shipments shipments,
      FreightEventMapper store,
      NoticeRequests notices,
      ParcelAlarms alarms,
      ScriptGuard guard,
      IntakeProperties intake,
      CurrentActor actor,
      PlatformTransactionManager transactions) {
    this.shipments = shipments;
    this.store = store;
    this.notices = notices;
    this.alarms = alarms;
    this.guard = guard;
    this.intake = intake;
    this.actor = actor;
    this.transaction = new TransactionTemplate(transactions);
    // A lost race rolls back and is taken again, which a caller's transaction would not survive.
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Takes an event, in a transaction of its own; the same request again changes nothing.
   *
   * @return whether it is news
   * @throws Refusal when the actor is not of logistics, the parcel is unknown, a field is wrong, or
   *     the request id was used for something else
   */
  public boolean report(FreightEvent event) {
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> take(event)));
    } catch (DuplicateKeyException sameAtTheSameMoment) {
      return Boolean.TRUE.equals(transaction.execute(status -> take(event)));
    }
  }

  /**
   * Before anything of an event is read.
   *
   * @throws Refusal when the actor is not of logistics
   */
  void mustBeOfLogistics() {
    actor.mustBeOneOf("report what happened on a flight", Roles.LOGISTICS);
  }

  private boolean take(FreightEvent event) {
    mustBeOfLogistics();
    Shipment shipment = shipments.get(event.shipmentId());
    check(event);
    // The notice quotes it; a code of the list goes out as its word.
    if (event.reason() != null && Words.find("zh", REASONS, event.reason()).isEmpty()) {
      guard.honest("reason", event.reason());
    }
    Optional<FreightEvent> earlier =
        store.of(shipment.id()).stream()
            .filter(other -> other.requestId().equals(event.requestId()))
            .findFirst();
    if (earlier.isPresent()) {
      return repeated(earlier.get(), event);
    }
    store.add(event, actor.id(), shipments.now());
    shipments.tell("FREIGHT_" + event.kind(), text(event), shipment);
    notices.happened(event);
    if (event.kind() == Kind.DAMAGED) {
      alarms.raise(
          new ParcelAlarm(
              "freight:%s:%s".formatted(shipment.id(), event.requestId()),
              shipment,
              ParcelAlarm.Kind.DAMAGED,
              text(event)));
    }
    return true;
  }

  private static boolean repeated(FreightEvent earlier, FreightEvent event) {
    if (!earlier.equals(event)) {
      throw Refusal.conflict(
          "Request '%s' reported '%s' already; use another requestId for another event",
          event.requestId(), text(earlier));
    }
    return false;
  }

  private void check(FreightEvent event) {
    List<FieldError> errors = new ArrayList<>();
    text(errors, "requestId", event.requestId(), MOST_ID, true);
    if (event.kind() == null) {
      errors.add(error("kind", ErrorCode.REQUIRED, "is missing"));
    }
    text(errors, "reason", event.reason(), MOST_REASON, event.kind() != Kind.DEPARTED);
    if (event.happenedAt() == null) {
      errors.add(error("at", ErrorCode.REQUIRED, "is missing; when did it happen?"));
    } else if (intake.isFuture(event.happenedAt(), shipments.now())) {
      errors.add(error("at", ErrorCode.FUTURE, "lies in the future"));
    } else if (event.nextEta() != null && !event.nextEta().isAfter(event.happenedAt())) {
      errors.add(
          error("nextEta", ErrorCode.ORDER, "is not after 'at'; leave it out when nobody knows"));
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private static void text(
      List<FieldError> errors, String field, String value, int most, boolean required) {
    String kept = KeptText.of(value);
    if (required && kept == null) {
      errors.add(error(field, ErrorCode.REQUIRED, "is missing"));
    } else if (kept != null) {
      KeptText.fault(kept, most).map(fault -> fault.of(field)).ifPresent(errors::add);
    }
  }

  private static FieldError error(String field, ErrorCode code, String message, Object... about) {
    return new FieldError(field, code, message, about);
  }

  private static String text(FreightEvent event) {
    String what = Words.capital(event.kind());
    return event.reason() == null ? what : what + ": " + Words.of(REASONS, event.reason());
  }
}
