package org.gendan.complaint.handling;

import org.gendan.complaint.Complaint;
import org.gendan.complaint.ComplaintHandling;
import org.gendan.complaint.fault.FaultCorrectionModel;
import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of a complaint. */
@Component
public class ComplaintHandlingProcess implements ComplaintHandling {

  private final Processes processes;

  public ComplaintHandlingProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void accepted(Complaint complaint) {
    processes.start(
        ComplaintHandlingModel.KEY,
        complaint.id(),
        ComplaintHandlingModel.COMPLAINT_ID.with(complaint.id()),
        ComplaintHandlingModel.ORDER_NO.with(complaint.orderNo()));
  }

  @Override
  public void sampleArrived(Complaint complaint) {
    processes.wake(FaultCorrectionModel.SAMPLE_ARRIVED, complaint.id());
  }
}
