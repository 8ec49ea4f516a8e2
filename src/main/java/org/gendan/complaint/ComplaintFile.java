package org.gendan.complaint;

import java.util.List;

/**
 * What is filed with a complaint: solutions, samples, corrections, callbacks; each oldest first.
 */
public interface ComplaintFile {

  /** Adds a solution. */
  void add(ComplaintSolution solution);

  /** Writes the decision on its compensation. */
  void decide(ComplaintSolution solution);

  /** The solutions offered so far. */
  List<ComplaintSolution> solutions(String complaintId);

  /** Adds a sample. */
  void add(ComplaintSample sample);

  /** Writes the inspection of a sample. */
  void inspect(ComplaintSample sample);

  /** What the customer has sent so far. */
  List<ComplaintSample> samples(String complaintId);

  /** Adds a request for correction. */
  void add(ComplaintCorrection correction);

  /** The corrections that followed from a complaint. */
  List<ComplaintCorrection> corrections(String complaintId);

  /** The corrections of the same fault of an item. */
  List<ComplaintCorrection> corrections(String sku, Complaint.Kind kind);

  /** Adds a callback. */
  void add(String complaintId, ComplaintCallback callback);

  /** The callbacks, made or skipped. */
  List<ComplaintCallback> callbacks(String complaintId);
}
