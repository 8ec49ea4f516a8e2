package org.gendan.shipment.carrierrequest;

import java.time.LocalDate;
import java.util.List;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.Carriers;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.row.LostUpdate;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentFollowUpProcess;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.carrierrequest.CarrierRequest.Kind;
import org.gendan.shipment.carrierrequest.CarrierRequest.Status;
import org.gendan.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What we want of carriers, asked by machine where that is possible and allowed. */
@Component
@NamedInterface
public class CarrierRequests {

  private static final int MOST_ANSWER = 2_000;

  private final Shipments shipments;
  private final CarrierRequestMapper store;
  private final DeployedFollowUpRules rules;
  private final Carriers carriers;
  private final Consignees consignees;
  private final CarrierRequestProcess process;
  private final ShipmentFollowUpProcess followUp;
  private final ApplicationEventPublisher news;
  private final CurrentActor actor;

  CarrierRequests(
      Shipments shipments,
      CarrierRequestMapper store,
      DeployedFollowUpRules rules,
      Carriers carriers,
      Consignees consignees,
      CarrierRequestProcess process,
      ShipmentFollowUpProcess followUp,
      ApplicationEventPublisher news,
      CurrentActor actor) {
    this.shipments = shipments;
    this.store = store;
    this.rules = rules;
    this.carriers = carriers;
    this.consignees = consignees;
    this.process = process;
    this.followUp = followUp;
    this.news = news;
    this.actor = actor;
  }

  /** What logistics was told by the carrier. */
  public enum PressAnswer {
    /** The carrier will see to it. */
    PROMISED,
    /** The carrier does not. */
    DECLINED,
    /** The carrier cannot find the parcel. */
    LOST
  }

  /** The requests about a parcel, oldest first. */
  public List<CarrierRequest> ofShipment(String shipmentId) {
    return store.ofShipment(shipmentId);
  }

  /**
   * The request with this id.
   *
   * @throws Refusal when there is none
   */
  public CarrierRequest get(String requestId) {
    return store
        .find(requestId)
        .orElseThrow(() -> Refusal.notFound("There is no carrier request '%s'", requestId));
  }

  /**
   * Has the carrier send a parcel back, unless that was asked for already (row 115 of
   * docs/domain.md).
   */
  @Transactional
  public void turnRound(String shipmentId, String reason) {
    if (!isTurnedRound(shipmentId)) {
      ask(shipments.get(shipmentId), Kind.RETURN_TO_SENDER, null, null, reason);
    }
  }

  /**
   * Has the carrier deliver a parcel after all that it was to send back by mistake; logistics talks
   * to it where its machine cannot take that back. Nothing when it was not to be sent back.
   */
  @Transactional
  public void deliverAfterAll(String shipmentId, String reason) {
    if (isTurnedRound(shipmentId)) {
      ask(shipments.get(shipmentId), Kind.REDELIVER, null, null, reason);
    }
  }

  /** Whether the last of both that was asked is to send it back. */
  private boolean isTurnedRound(String shipmentId) {
    return store.ofShipment(shipmentId).stream()
        .map(CarrierRequest::kind)
        .filter(kind -> kind == Kind.RETURN_TO_SENDER || kind == Kind.REDELIVER)
        .reduce((earlier, later) -> later)
        .filter(kind -> kind == Kind.RETURN_TO_SENDER)
        .isPresent();
  }

  /**
   * Asks the carrier to deliver a parcel to another consignee or elsewhere (rows 26, 30 of
   * docs/domain.md).
   *
   * @param address the new address, or null when only the consignee or the release changes, which
   *     logistics tells the carrier by phone
   * @return the id of the request
   */
  @Transactional
  public String redirect(String shipmentId, String address, String reason) {
    Kind kind = address == null ? Kind.PRESS : Kind.REDIRECT;
    return ask(shipments.get(shipmentId), kind, null, address, reason).id();
  }

  /** Has logistics ask the carrier to keep a parcel longer than its rules say. */
  @Transactional
  public void keepUntil(Shipment shipment, LocalDate day, String reason) {
    ask(shipment, Kind.PRESS, day, null, "Keep it until " + day + " " + reason);
  }

  /**
   * Wants something of the carrier.
   *
   * @param onDate the business day on which it shall be done, or null
   * @param address where the parcel shall go instead, or null
   * @return the request, which a machine or logistics carries to the carrier
   */
  public CarrierRequest ask(
      Shipment shipment, Kind kind, LocalDate onDate, String address, String reason) {
    CarrierRequest request =
        new CarrierRequest(
            Ids.next(),
            shipment.id(),
            kind,
            onDate,
            address,
            reason,
            actor.id(),
            shipments.now(),
            Status.REQUESTED,
            null,
            null,
            null,
            0);
    store.add(request);
    shipments.tell(
        "CARRIER_ASKED",
        "Wanted of %s: %s".formatted(Words.of("carrier", shipment.carrier()), Words.of(kind)),
        shipment);
    process.asked(request, shipment);
    return request;
  }

  /**
   * Whether a machine may be asked; otherwise logistics talks to the carrier (row 69 of
   * docs/domain.md).
   */
  public boolean isForMachine(String requestId) {
    CarrierRequest request = get(requestId);
    Shipment shipment = shipments.get(request.shipmentId());
    return !request.kind().isForPeople()
        && !rules.carrier(shipment.carrier(), null).logisticsOnly()
        && carriers.can(shipment.carrier(), ActionKind.valueOf(request.kind().name()));
  }

  /**
   * Asks the carrier, once however often this runs. Belongs into a job of its own.
   *
   * @return whether the carrier does it
   */
  @Transactional
  public boolean send(String requestId) {
    CarrierRequest request = get(requestId);
    if (request.status() != Status.REQUESTED) {
      return request.status() == Status.AGREED;
    }
    Shipment shipment = shipments.get(request.shipmentId());
    CarrierAnswer<String> answer = carriers.act(request.action(shipment, consignees));
    if (answer instanceof CarrierAnswer.Given<String> given) {
      answered(request, shipment, Status.AGREED, given.value());
      return true;
    }
    String why =
        answer instanceof CarrierAnswer.Refused<String> refused
            ? refused.code() + " " + refused.text()
            : ((CarrierAnswer.ByHand<String>) answer).why();
    answered(request, shipment, Status.REFUSED, why);
    return false;
  }

  /**
   * Keeps what logistics was told.
   *
   * @throws Refusal when the actor is not of logistics or says nothing
   */
  @Transactional
  public void pressed(String requestId, PressAnswer answer, String remark) {
    actor.mustBeOneOf("talk to a carrier", Roles.LOGISTICS);
    if (remark == null || remark.isBlank()) {
      throw Refusal.invalid(
          "remark", ErrorCode.REQUIRED, "is missing; whom did you talk to, what was said?");
    }
    CarrierRequest request = get(requestId);
    Shipment shipment = shipments.get(request.shipmentId());
    answered(request, shipment, Status.PRESSED, answer + ": " + remark.strip());
    if (answer == PressAnswer.LOST && shipment.verification() == null) {
      shipments.claim(shipment, Shipment.Outcome.LOST, actor.id());
      followUp.statusChanged(shipment);
      followUp.callOutdated(shipment);
    }
  }

  private void answered(CarrierRequest request, Shipment shipment, Status status, String text) {
    news.publishEvent(new CarrierAnswered(keep(request, shipment, status, text), shipment));
  }

  CarrierRequest keep(CarrierRequest request, Shipment shipment, Status status, String text) {
    String kept =
        text == null || text.length() <= MOST_ANSWER ? text : text.substring(0, MOST_ANSWER);
    CarrierRequest answered = request.answered(status, kept, actor.id(), shipments.now());
    LostUpdate.unless(store.update(answered), "Carrier request", request.id());
    shipments.tell(
        "CARRIER_" + status,
        "%s %s: %s%s"
            .formatted(
                Words.of("carrier", shipment.carrier()),
                Words.of(request.kind()),
                Words.of(status),
                kept == null || kept.isBlank() ? "" : " (" + CarrierRequest.inWords(kept) + ")"),
        shipment);
    return answered;
  }
}
