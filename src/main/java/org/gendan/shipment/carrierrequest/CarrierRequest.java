package org.gendan.shipment.carrierrequest;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * Something we want of the carrier.
 *
 * @param id our id, the business key of its process and the key that keeps its effect to one
 * @param onDate agreed business day, or null
 * @param address corrected address, or null
 * @param reason why, or null
 * @param answer what came of it, or null
 * @param answeredBy who found out, or null
 */
@NamedInterface
public record CarrierRequest(
    String id,
    String shipmentId,
    Kind kind,
    LocalDate onDate,
    String address,
    String reason,
    String requestedBy,
    Instant requestedAt,
    Status status,
    String answer,
    String answeredBy,
    Instant answeredAt,
    int version) {

  /** What the carrier shall do. */
  @NamedInterface
  public enum Kind {
    EXPEDITE,
    REDELIVER,
    REDIRECT,
    HOLD,
    SELF_PICKUP,
    RETURN_TO_SENDER,
    /** Really call the customer and deliver (催投); only people can ask for that. */
    PRESS,
    /** Photo, signature and place of a receipt that the customer denies; only people can ask. */
    PROVE;

    /** Whether the customer wants it, who has to be asked again when the carrier does not. */
    public boolean isWish() {
      return this != RETURN_TO_SENDER && this != PROVE;
    }

    /** Whether the carrier tries again with it, so that nothing is sent back. */
    public boolean isRescue() {
      return this == EXPEDITE || this == REDELIVER || this == REDIRECT;
    }

    /** Whether the carrier keeps the parcel with it for an agreed time. */
    public boolean isHold() {
      return this == HOLD || this == SELF_PICKUP;
    }

    /** Whether no machine of a carrier knows it. */
    boolean isForPeople() {
      return this == PRESS || this == PROVE;
    }
  }

  /** How a request stands. */
  public enum Status {
    REQUESTED,
    /** The carrier does it. */
    AGREED,
    /** The carrier does not do it by machine; logistics talks to it. */
    REFUSED,
    /** Logistics has talked to the carrier. */
    PRESSED
  }

  /** Whether the carrier, or logistics after talking to it, has answered. */
  public boolean isAnswered() {
    return status == Status.AGREED || status == Status.PRESSED;
  }

  /** Whether the carrier does it: by machine, or as it told logistics. */
  public boolean isPromised() {
    return status == Status.AGREED
        || (status == Status.PRESSED && isSaid(CarrierRequests.PressAnswer.PROMISED));
  }

  /** Whether the carrier shall keep the parcel longer than its rules say. */
  public boolean isLongerHold() {
    return kind == Kind.PRESS && onDate != null;
  }

  /** Whether logistics was told that the carrier does not do it. */
  public boolean isDeclined() {
    return status == Status.PRESSED && isSaid(CarrierRequests.PressAnswer.DECLINED);
  }

  private boolean isSaid(CarrierRequests.PressAnswer said) {
    return answer != null && answer.startsWith(said.name());
  }

  CarrierRequest answered(Status next, String text, String by, Instant at) {
    return new CarrierRequest(
        id,
        shipmentId,
        kind,
        onDate,
        address,
        reason,
        requestedBy,
        requestedAt,
        next,
        text,
        by,
        at,
        version);
  }
}
