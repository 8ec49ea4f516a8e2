package org.gendan.shipment.followup;

import java.time.Instant;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.carrierrequest.CarrierRequest;

/** What the domain tells the processes of a parcel. */
public interface FollowUp {

  /** A parcel is on its way; from now on somebody asks how things are. */
  void careBegun(Shipment shipment);

  /** Logistics has verified the outcome. */
  void outcomeVerified(Shipment shipment);

  /** Something about the parcel is new. */
  void statusChanged(Shipment shipment);

  /** Another step is due than the call whose task is open. */
  void callOutdated(Shipment shipment);

  /** The carrier will send the parcel back. */
  void countdownStarted(Shipment shipment);

  /** The countdown has another end, or is over. */
  void countdownChanged(Shipment shipment);

  /** The customer collects the parcel on the day that begins then. */
  void pickUpAgreed(Shipment shipment, Instant dayBegins);

  /** The carrier shall do something. */
  void carrierAsked(CarrierRequest request, Shipment shipment);
}
