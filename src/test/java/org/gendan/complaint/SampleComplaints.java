package org.gendan.complaint;

import org.gendan.complaint.Complaint.Grade;
import org.gendan.complaint.Complaint.Kind;
import org.gendan.complaint.Complaint.Matter;
import org.gendan.complaint.ComplaintProgress.Status;
import org.gendan.engine.EngineForTests;
import org.gendan.ticket.CustomerClass;

/** Complaints as the intake makes them. */
public final class SampleComplaints {

  public static final String ID = "complaint-1";

  private SampleComplaints() {}

  public static Complaint simple() {
    return of(Grade.SIMPLE);
  }

  public static Complaint complex() {
    return of(Grade.COMPLEX);
  }

  private static Complaint of(Grade grade) {
    return new Complaint(
        ID,
        "request-1",
        "order-1",
        "2603020001",
        new Matter(Kind.QUALITY, CustomerClass.STANDARD, "P100-RED-M", "seam open", "13800008000"),
        EngineForTests.NOW,
        "agent1",
        grade,
        new ComplaintProgress(Status.OPEN, 1, null, null, null, null, false),
        0);
  }
}
