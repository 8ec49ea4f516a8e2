package org.gendan.shipment.withdrawal;

import java.util.List;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Withdrawal;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.carrierrequest.WithdrawnRequests;
import org.gendan.shipment.followup.Countdowns;
import org.gendan.shipment.followup.NextSteps;
import org.gendan.shipment.notice.NoticeRequests;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back parcels that were written down wrongly. */
@Component
@NamedInterface
public class Withdrawals {

  private final Shipments shipments;
  private final Countdowns countdowns;
  private final NextSteps steps;
  private final WithdrawnRequests requests;
  private final NoticeRequests notices;
  private final WithdrawnParcelProcess process;

  Withdrawals(
      Shipments shipments,
      Countdowns countdowns,
      NextSteps steps,
      WithdrawnRequests requests,
      NoticeRequests notices,
      WithdrawnParcelProcess process) {
    this.shipments = shipments;
    this.countdowns = countdowns;
    this.steps = steps;
    this.requests = requests;
    this.notices = notices;
    this.process = process;
  }

  /**
   * Ends everything that runs about a parcel but its follow-up, which belongs to its order. What
   * was wanted of the carrier is wanted for the right parcel; a customer who was told the wrong
   * number is told the right one.
   *
   * @param right the parcel that replaces it, or null
   * @return sentences about what has left the house and people have to undo
   */
  @Transactional
  public List<String> withdraw(Shipment wrong, Withdrawal why, Shipment right) {
    process.withdrawn(wrong);
    countdowns.stop(wrong);
    Shipment gone = shipments.save(shipments.get(wrong.id()).withdrawn(why));
    steps.read(gone.id());
    shipments.tell(
        "PARCEL_WITHDRAWN",
        "%s %s was written down wrongly: %s"
            .formatted(gone.carrier(), gone.waybillNo(), why.reason()),
        gone);
    List<String> outside = requests.withdraw(gone, right);
    if (right != null) {
      notices.corrected(gone, right);
    }
    return outside;
  }
}
