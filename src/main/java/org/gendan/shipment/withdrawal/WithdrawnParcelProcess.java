package org.gendan.shipment.withdrawal;

import java.util.List;
import org.gendan.engine.MovedCases;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.callback.ParcelCareModel;
import org.gendan.shipment.followup.PickUpReminderModel;
import org.gendan.shipment.followup.ReturnCountdownModel;
import org.springframework.stereotype.Component;

/** Outgoing: ends what runs beside the follow-up of a parcel that never was. */
@Component
class WithdrawnParcelProcess {

  private static final List<String> BESIDE =
      List.of(ReturnCountdownModel.KEY, PickUpReminderModel.KEY, ParcelCareModel.KEY);

  private final MovedCases cases;

  WithdrawnParcelProcess(MovedCases cases) {
    this.cases = cases;
  }

  void withdrawn(Shipment parcel) {
    BESIDE.forEach(key -> cases.end(key, parcel.id(), "the waybill was corrected"));
  }
}
