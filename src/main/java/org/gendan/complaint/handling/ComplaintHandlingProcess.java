package org.gendan.complaint.handling;

import org.gendan.complaint.Complaint;
import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of a complaint. */
@Component
public class ComplaintHandlingProcess {

  private final Processes processes;

  public ComplaintHandlingProcess(Processes processes) {
    this.processes = processes;
  }

  /** A complaint is accepted; its process starts. */
  public void accepted(Complaint complaint) {
    processes.start(
        ComplaintHandlingModel.KEY,
        complaint.id(),
        ComplaintHandlingModel.COMPLAINT_ID.with(complaint.id()),
        ComplaintHandlingModel.ORDER_NO.with(complaint.orderNo()));
  }
}
