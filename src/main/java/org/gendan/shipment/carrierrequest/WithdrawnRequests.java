package org.gendan.shipment.carrierrequest;

import java.util.ArrayList;
import java.util.List;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.carrierrequest.CarrierRequest.Kind;
import org.gendan.shipment.carrierrequest.CarrierRequest.Status;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is wanted of carriers no more, because a person has corrected why it was wanted. */
@Component
public class WithdrawnRequests {

  private final CarrierRequestMapper store;
  private final CarrierRequests requests;
  private final CarrierRequestProcess process;

  WithdrawnRequests(
      CarrierRequestMapper store, CarrierRequests requests, CarrierRequestProcess process) {
    this.store = store;
    this.requests = requests;
    this.process = process;
  }

  /**
   * Wants a parcel not to be sent back any more, because it was not refused.
   *
   * @return sentences about what the carrier has promised and people have to call off
   */
  @Transactional
  public List<String> callOffReturn(Shipment shipment) {
    List<String> outside = new ArrayList<>();
    for (CarrierRequest request : store.ofShipment(shipment.id())) {
      if (request.kind() == Kind.RETURN_TO_SENDER && request.isPromised()) {
        outside.add(
            "%s was asked to send %s back: call that off."
                .formatted(Words.of("carrier", shipment.carrier()), shipment.waybillNo()));
      } else if (request.kind() == Kind.RETURN_TO_SENDER && !request.isAnswered()) {
        process.withdrawn(request);
        requests.keep(request, shipment, Status.WITHDRAWN, "the outcome was corrected");
      }
    }
    return outside;
  }

  /**
   * Wants nothing any more for a parcel that was written down wrongly, and the same for the right
   * one, except what followed from an outcome of the wrong one.
   *
   * @param right the parcel that replaces it, or null
   * @return sentences about what the carrier does with a parcel that is not ours
   */
  @Transactional
  public List<String> withdraw(Shipment wrong, Shipment right) {
    List<String> outside = new ArrayList<>();
    for (CarrierRequest request : store.ofShipment(wrong.id())) {
      if (request.isPromised()) {
        outside.add(
            "%s was asked for %s of %s, which is not ours: tell it to leave that parcel alone."
                .formatted(
                    Words.of("carrier", wrong.carrier()),
                    Words.of(request.kind()),
                    wrong.waybillNo()));
      }
      if (!request.isAnswered()) {
        process.withdrawn(request);
        requests.keep(request, wrong, Status.WITHDRAWN, "the waybill was wrong");
      }
      if (right != null && wrong.verification() == null) {
        requests.ask(right, request.kind(), request.onDate(), request.address(), request.reason());
      }
    }
    return outside;
  }
}
