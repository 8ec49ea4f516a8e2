package org.gendan.shipment.carrierrequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.CarrierAction;
import org.gendan.carrier.CarrierAddress;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.Consignees.Consignee;
import org.gendan.shipment.Shipment;
import org.gendan.words.Words;
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
  @NamedInterface
  public enum Status {
    REQUESTED,
    /** The carrier does it. */
    AGREED,
    /** The carrier does not do it by machine; logistics talks to it. */
    REFUSED,
    /** Logistics has talked to the carrier. */
    PRESSED,
    /** It was wanted for a parcel that was written down wrongly. */
    WITHDRAWN
  }

  /** Whether the carrier, or logistics after talking to it, has answered. */
  public boolean isAnswered() {
    return status == Status.AGREED || status == Status.PRESSED || status == Status.WITHDRAWN;
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

  /** The answer as a person reads it; blank when there is none. */
  public String answerWords() {
    return answer == null ? "" : inWords(answer);
  }

  /** What logistics was told begins with a code, and is shown with its word. */
  static String inWords(String answer) {
    return Arrays.stream(CarrierRequests.PressAnswer.values())
        .filter(code -> answer.startsWith(code.name() + ": "))
        .findFirst()
        .map(code -> Words.of(code) + answer.substring(code.name().length()))
        .orElse(answer);
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

  /** What the carrier is asked; where the parcel goes instead is known to orders. */
  CarrierAction action(Shipment shipment, Consignees consignees) {
    return new CarrierAction(
        id,
        ActionKind.valueOf(kind.name()),
        shipment.carrier(),
        shipment.waybillNo(),
        onDate,
        kind == Kind.REDIRECT ? destination(consignees.of(shipment.orderId())) : null,
        reason);
  }

  private CarrierAddress destination(Consignee to) {
    return new CarrierAddress(
        to.name(), to.phone(), to.province(), to.city(), to.district(), address);
  }
}
