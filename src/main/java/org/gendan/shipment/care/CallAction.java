package org.gendan.shipment.care;

import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.springframework.modulith.NamedInterface;

/** What the customer and the desk agree on; {@code null} request: nothing to ask of the carrier. */
@NamedInterface
public enum CallAction {
  NONE(null),
  EXPEDITE(CarrierRequest.Kind.EXPEDITE),
  REDELIVER(CarrierRequest.Kind.REDELIVER),
  CORRECT_ADDRESS(CarrierRequest.Kind.REDIRECT),
  HOLD(CarrierRequest.Kind.HOLD),
  PICK_UP(CarrierRequest.Kind.SELF_PICKUP),
  /** Logistics verifies the refusal first; the carrier is asked after that. */
  WILL_NOT_ACCEPT(null);

  private final CarrierRequest.Kind request;

  CallAction(CarrierRequest.Kind request) {
    this.request = request;
  }

  public CarrierRequest.Kind request() {
    return request;
  }

  /** Whether the carrier keeps the parcel for an agreed time. */
  public boolean isHold() {
    return this == HOLD || this == PICK_UP;
  }

  /** Whether it can be agreed for a day. */
  public boolean isDated() {
    return isHold() || this == REDELIVER;
  }

  /** Whether the carrier tries again, so that nothing is sent back. */
  public boolean isRescue() {
    return this == EXPEDITE || this == REDELIVER || this == CORRECT_ADDRESS;
  }
}
