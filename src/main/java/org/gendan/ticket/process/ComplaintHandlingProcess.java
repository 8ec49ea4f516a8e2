package org.gendan.ticket.process;

import org.gendan.engine.Processes;
import org.gendan.ticket.Complaint;
import org.gendan.ticket.ComplaintHandling;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of a complaint. */
@Component
class ComplaintHandlingProcess implements ComplaintHandling {

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
    processes.lookAgain(FaultCorrectionModel.SAMPLE_ARRIVED, complaint.id());
  }
}
