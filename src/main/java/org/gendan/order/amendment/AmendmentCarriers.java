package org.gendan.order.amendment;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What carriers are asked because of a change, one request a parcel that is under way. */
@Component
class AmendmentCarriers {

  private final AmendmentMapper store;
  private final Shipments shipments;
  private final CarrierRequests carriers;

  AmendmentCarriers(AmendmentMapper store, Shipments shipments, CarrierRequests carriers) {
    this.store = store;
    this.shipments = shipments;
    this.carriers = carriers;
  }

  /** What the carriers have said so far. */
  enum Answer {
    NOT_ASKED,
    OPEN,
    PROMISED,
    DECLINED
  }

  AmendmentStage stageOf(Order order) {
    return AmendmentStage.of(order, shipments.ofOrder(order.id()));
  }

  Answer answer(Amendment amendment) {
    List<CarrierRequest> asked =
        store.carrierRequests(amendment.id()).stream().map(carriers::get).toList();
    if (asked.isEmpty()) {
      return Answer.NOT_ASKED;
    }
    if (!asked.stream().allMatch(CarrierRequest::isAnswered)) {
      return Answer.OPEN;
    }
    return asked.stream().allMatch(CarrierRequest::isPromised) ? Answer.PROMISED : Answer.DECLINED;
  }

  /** What the carriers have answered, for people. */
  String words(Amendment amendment) {
    return String.join(
        "; ",
        store.carrierRequests(amendment.id()).stream()
            .map(carriers::get)
            .map(
                request ->
                    Words.of(request.status())
                        + (request.answerWords().isEmpty() ? "" : ": " + request.answerWords()))
            .toList());
  }

  void ask(Amendment amendment) {
    shipments.ofOrder(amendment.orderId()).stream()
        .filter(AmendmentStage::isUnderWay)
        .forEach(parcel -> store.addCarrierRequest(amendment.id(), ask(amendment, parcel)));
  }

  private String ask(Amendment amendment, Shipment parcel) {
    String reason = amendment.words();
    if (amendment.kind() != Amendment.Kind.VOID) {
      Amendment.Changes changes = amendment.changes();
      boolean addressAlone =
          changes.customerName() == null
              && changes.customerPhone() == null
              && !changes.ofPlace()
              && changes.release() == null;
      return carriers.redirect(parcel.id(), addressAlone ? changes.address() : null, reason);
    }
    carriers.turnRound(parcel.id(), reason);
    return carriers.ofShipment(parcel.id()).stream()
        .filter(request -> request.kind() == CarrierRequest.Kind.RETURN_TO_SENDER)
        .findFirst()
        .orElseThrow()
        .id();
  }
}
