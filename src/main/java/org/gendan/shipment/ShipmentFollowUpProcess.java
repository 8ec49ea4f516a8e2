package org.gendan.shipment;

import java.time.Instant;
import java.util.Date;
import org.gendan.engine.Processes;
import org.gendan.shipment.care.ParcelCareModel;
import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.gendan.shipment.carrierrequest.CarrierRequestModel;
import org.gendan.shipment.followup.FollowUp;
import org.gendan.shipment.followup.PickUpReminderModel;
import org.gendan.shipment.followup.ReturnCountdownModel;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of a parcel. */
@Component
public class ShipmentFollowUpProcess implements FollowUp {

  private final Processes processes;

  public ShipmentFollowUpProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void careBegun(Shipment shipment) {
    processes.start(
        ParcelCareModel.KEY,
        shipment.id(),
        ParcelCareModel.SHIPMENT_ID.with(shipment.id()),
        ParcelCareModel.ORDER_NO.with(shipment.orderNo()),
        ParcelCareModel.DISPATCHED_AT.with(Date.from(shipment.dispatchedAt())));
  }

  @Override
  public void outcomeVerified(Shipment shipment) {
    processes.lookAgain(ParcelCareModel.OUTCOME_VERIFIED, shipment.id());
  }

  @Override
  public void statusChanged(Shipment shipment) {
    processes.lookAgain(ShipmentFollowUpModel.STATUS_CHANGED, shipment.id());
  }

  @Override
  public void callOutdated(Shipment shipment) {
    processes.lookAgain(ShipmentFollowUpModel.CALL_OUTDATED, shipment.id());
  }

  @Override
  public void countdownStarted(Shipment shipment) {
    processes.start(
        ReturnCountdownModel.KEY,
        shipment.id(),
        ReturnCountdownModel.SHIPMENT_ID.with(shipment.id()),
        ReturnCountdownModel.ORDER_NO.with(shipment.orderNo()));
  }

  @Override
  public void countdownChanged(Shipment shipment) {
    processes.lookAgain(ReturnCountdownModel.COUNTDOWN_CHANGED, shipment.id());
  }

  @Override
  public void pickUpAgreed(Shipment shipment, Instant dayBegins) {
    processes.start(
        PickUpReminderModel.KEY,
        shipment.id(),
        PickUpReminderModel.SHIPMENT_ID.with(shipment.id()),
        PickUpReminderModel.ORDER_NO.with(shipment.orderNo()),
        PickUpReminderModel.PICK_UP_AT.with(Date.from(dayBegins)));
  }

  @Override
  public void carrierAsked(CarrierRequest request, Shipment shipment) {
    processes.start(
        CarrierRequestModel.KEY,
        request.id(),
        CarrierRequestModel.REQUEST_ID.with(request.id()),
        CarrierRequestModel.SHIPMENT_ID.with(shipment.id()),
        CarrierRequestModel.ORDER_NO.with(shipment.orderNo()));
  }
}
