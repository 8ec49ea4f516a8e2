package org.gendan.complaint;

/** What the domain tells the processes of a complaint. */
public interface ComplaintHandling {

  /** A complaint is accepted; its process starts. */
  void accepted(Complaint complaint);

  /** Something for the examination has come. */
  void sampleArrived(Complaint complaint);
}
