package org.gendan.shipment.notice;

import java.time.Instant;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;

/**
 * One message to the customer about a parcel.
 *
 * @param id our id, the idempotency key and the business key of its process
 * @param occasion of a parcel there is one notice for each
 * @param statusThen where the parcel was when it was asked for; null when it stays true for good
 * @param cause in the words of the person of logistics who reported it, or null
 * @param happenedAt what it tells of
 * @param nextEta when the next thing is expected, or null when nobody knows
 * @param dueAt by when it should be sent, or null
 * @param reason why it waits or was dropped, or null
 * @param sentAt null until it is sent
 */
@NamedInterface
public record ParcelNotice(
    String id,
    String shipmentId,
    String occasion,
    Template template,
    ShipmentStatus statusThen,
    String cause,
    Instant happenedAt,
    Instant nextEta,
    Instant dueAt,
    Status status,
    String reason,
    Instant askedAt,
    Instant sentAt) {

  /** Where it stands. */
  public enum Status {
    /** For quiet hours to end, or its turn to come. */
    WAITING,
    SENDING,
    SENT,
    DROPPED;

    /** Whether nothing more becomes of it. */
    public boolean isEnd() {
      return this == SENT || this == DROPPED;
    }
  }

  /** Why it is not worth sending any more, or null while it is. */
  String overtaken(Shipment shipment, Instant now) {
    if (shipment.isWithdrawn()) {
      return "overtaken: the waybill was wrong";
    }
    if (statusThen == null) {
      return null;
    }
    if (statusThen != shipment.status()) {
      return "overtaken: the parcel is " + Words.of(shipment.status());
    }
    return nextEta != null && nextEta.isBefore(now)
        ? "overtaken: the time it would name has passed"
        : null;
  }

  ParcelNotice now(Status next, String why, Instant sent) {
    return new ParcelNotice(
        id,
        shipmentId,
        occasion,
        template,
        statusThen,
        cause,
        happenedAt,
        nextEta,
        dueAt,
        next,
        why,
        askedAt,
        sent);
  }
}
