package org.gendan.complaint;

import java.util.List;
import java.util.Optional;

/** Where complaints and their notes are kept. */
public interface ComplaintStore {

  /** Which complaints are asked for; a null does not restrict. */
  record Filter(ComplaintProgress.Status status, Complaint.Grade grade, String sku) {}

  /**
   * Adds a complaint.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the request id is taken
   */
  void add(Complaint complaint);

  /** Writes a change; false when another change was faster. */
  boolean update(Complaint complaint);

  /** Finds one by our id. */
  Optional<Complaint> find(String complaintId);

  /** Finds one by the caller's id. */
  Optional<Complaint> findByRequest(String requestId);

  /** Our ids of the complaints about an order, oldest first. */
  List<String> idsOf(String orderId);

  /** The complaints of the same kind about the same item, the newest first. */
  List<Complaint> sameFault(String sku, Complaint.Kind kind, String exceptId, int most);

  /** A page, the newest first. */
  List<Complaint> search(Filter filter, int limit, long offset);

  /** How many there are. */
  long count(Filter filter);

  /** Adds a line to the record. */
  void note(String complaintId, ComplaintNote note);

  /** The record, oldest line first. */
  List<ComplaintNote> notes(String complaintId);
}
