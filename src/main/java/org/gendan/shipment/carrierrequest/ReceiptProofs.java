package org.gendan.shipment.carrierrequest;

import java.util.List;
import org.gendan.escalation.CaseOpened;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCause;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.carrierrequest.CarrierRequest.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has logistics ask the carrier for photo, signature and place of a receipt that the customer
 * denies (row 182 of docs/domain.md).
 */
@Component
class ReceiptProofs {

  private final Shipments shipments;
  private final CarrierRequests requests;

  ReceiptProofs(Shipments shipments, CarrierRequests requests) {
    this.shipments = shipments;
    this.requests = requests;
  }

  @EventListener
  void on(CaseOpened news) {
    ExceptionCase opened = news.opened();
    if (opened.cause() == ExceptionCause.SIGNED_NOT_RECEIVED) {
      parcels(opened)
          .forEach(parcel -> requests.ask(parcel, Kind.PROVE, null, null, opened.text()));
    }
  }

  private List<Shipment> parcels(ExceptionCase opened) {
    return opened.shipmentId() == null
        ? shipments.ofOrder(opened.orderId())
        : List.of(shipments.get(opened.shipmentId()));
  }
}
