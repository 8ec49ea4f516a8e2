package org.gendan.shipment.notice;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of notices about parcels. */
@Component
class MilestoneNoticeProcess {

  private final Processes processes;

  MilestoneNoticeProcess(Processes processes) {
    this.processes = processes;
  }

  /** A customer is to be told. */
  public void asked(ParcelNotice notice) {
    processes.start(
        MilestoneNoticeModel.KEY, notice.id(), MilestoneNoticeModel.NOTICE_ID.with(notice.id()));
  }
}
