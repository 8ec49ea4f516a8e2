package org.gendan.shipment.notice;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gendan.calendar.BusinessTime;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subjects;
import org.gendan.notify.MessageOutcome;
import org.gendan.notify.customer.CustomerMessages;
import org.gendan.notify.notice.NoticeDesk;
import org.gendan.notify.policy.ContactPermission;
import org.gendan.notify.policy.ContactPermission.QuietUntil;
import org.gendan.notify.policy.ContactPermission.Refused;
import org.gendan.notify.policy.ContactPolicy;
import org.gendan.notify.policy.ContactPurpose;
import org.gendan.notify.turn.MessageTurns;
import org.gendan.notify.turn.MessageTurns.Turn;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.notice.ParcelNotice.Status;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells customers where their parcels are and what went wrong on the way: with their consent,
 * outside quiet hours, and never a thing that is not true any more (rows 58, 98-100, B10, B13 of
 * docs/domain.md).
 */
@NamedInterface
@Component
public class ParcelNotices implements NoticeDesk {

  private final ParcelNoticeStore store;
  private final Shipments shipments;
  private final Subjects subjects;
  private final ContactPolicy policy;
  private final CustomerMessages messages;
  private final MessageTurns turns;
  private final NoticeProperties settings;
  private final ZoneId zone;

  ParcelNotices(
      ParcelNoticeStore store,
      Shipments shipments,
      Subjects subjects,
      ContactPolicy policy,
      CustomerMessages messages,
      MessageTurns turns,
      NoticeProperties settings,
      ZoneId zone) {
    this.store = store;
    this.shipments = shipments;
    this.subjects = subjects;
    this.policy = policy;
    this.messages = messages;
    this.turns = turns;
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public About about() {
    return About.PARCEL;
  }

  /** The notices about a parcel, oldest first. */
  public List<ParcelNotice> of(String shipmentId) {
    return store.of(shipments.get(shipmentId).id());
  }

  /** Weighs a notice; one that was sent, is being sent or was dropped stays so. */
  @Override
  @Transactional
  public Weighed weigh(String noticeId) {
    ParcelNotice notice = get(noticeId);
    if (notice.status().isEnd()) {
      return new Weighed(Standing.DROPPED, shipments.now());
    }
    if (notice.status() == Status.SENDING) {
      return new Weighed(Standing.SENDING, shipments.now());
    }
    Shipment shipment = shipments.get(notice.shipmentId());
    String overtaken = notice.overtaken(shipment, shipments.now());
    if (overtaken != null) {
      return drop(notice, overtaken);
    }
    ContactPermission permission =
        policy.mayContact(
            subject(shipment).customerPhone(), ContactPurpose.SERVICE, shipments.now());
    if (permission instanceof Refused refused) {
      return drop(notice, "the customer wishes " + Words.of(refused.wish()));
    }
    if (permission instanceof QuietUntil quiet) {
      store.update(notice.now(Status.WAITING, "quiet hours", null));
      return new Weighed(Standing.WAITING, quiet.from());
    }
    Turn turn = turns.take(shipment.orderNo(), MessageTurns.CUSTOMER, notice.template().name());
    if (!turn.now()) {
      String near = "another message about the order";
      if (!turn.waits()) {
        return drop(notice, near);
      }
      store.update(notice.now(Status.WAITING, near, null));
      return new Weighed(Standing.WAITING, turn.from());
    }
    store.update(notice.now(Status.SENDING, null, null));
    return new Weighed(Standing.SENDING, shipments.now());
  }

  /** Sends a notice, once, in a job of its own. */
  @Override
  @Transactional
  public void send(String noticeId) {
    ParcelNotice notice = get(noticeId);
    if (notice.status().isEnd()) {
      return;
    }
    Shipment shipment = shipments.get(notice.shipmentId());
    String overtaken = notice.overtaken(shipment, shipments.now());
    if (overtaken != null) {
      drop(notice, overtaken);
      return;
    }
    Subject subject = subject(shipment);
    MessageOutcome outcome =
        messages.send(
            notice.id(),
            subject.customerPhone(),
            notice.template(),
            words(notice, shipment, subject));
    if (outcome instanceof MessageOutcome.Refused refused) {
      drop(notice, "the channel refuses it: " + refused.text());
      return;
    }
    store.update(notice.now(Status.SENT, null, shipments.now()));
    shipments.tell(
        "CONSIGNEE_TOLD", "The customer was told: " + Words.of(notice.template()), shipment);
  }

  private Map<String, String> words(ParcelNotice notice, Shipment shipment, Subject subject) {
    boolean known = notice.nextEta() != null && notice.nextEta().isAfter(shipments.now());
    return Map.of(
        "orderId",
        shipment.orderId(),
        "orderNo",
        subject.orderNo(),
        "waybillNo",
        Words.in(subject.language(), "carrier", shipment.carrier()) + " " + shipment.waybillNo(),
        "at",
        BusinessTime.brief(notice.happenedAt(), zone),
        "eta",
        known ? BusinessTime.brief(notice.nextEta(), zone) : "NOT_KNOWN_YET",
        "cause",
        notice.cause() == null ? "" : notice.cause(),
        "wrongWaybill",
        notice.cause() == null ? "" : notice.cause(),
        "contact",
        settings.contact(),
        "language",
        subject.language());
  }

  private Weighed drop(ParcelNotice notice, String reason) {
    store.update(notice.now(Status.DROPPED, reason, null));
    shipments.tell(
        "CONSIGNEE_NOT_TOLD",
        "%s: %s".formatted(Words.capital(notice.template()), reason),
        shipments.get(notice.shipmentId()));
    return new Weighed(Standing.DROPPED, shipments.now());
  }

  private ParcelNotice get(String noticeId) {
    return store
        .find(noticeId)
        .orElseThrow(() -> Refusal.notFound("There is no notice '%s'", noticeId));
  }

  private Subject subject(Shipment shipment) {
    return subjects
        .find(shipment.orderId())
        .orElseThrow(() -> Refusal.notFound("There is no order %s", shipment.orderId()));
  }
}
