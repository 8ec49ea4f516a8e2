package org.gendan.complaint.fault;

import org.gendan.complaint.Complaint;
import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process that corrects a fault. */
@Component
class FaultCorrectionProcess {

  private final Processes processes;

  FaultCorrectionProcess(Processes processes) {
    this.processes = processes;
  }

  /** Something for the examination has come. */
  void sampleArrived(Complaint complaint) {
    processes.wake(FaultCorrectionModel.SAMPLE_ARRIVED, complaint.id());
  }
}
