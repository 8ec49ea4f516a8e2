package org.gendan.complaint;

import java.util.List;
import org.gendan.refusal.Refusal;
import org.gendan.row.LostUpdate;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds complaints and keeps their changes. */
@Component
public class Complaints {

  private final ComplaintMapper store;

  Complaints(ComplaintMapper store) {
    this.store = store;
  }

  /**
   * The complaint with this id.
   *
   * @throws Refusal when there is none
   */
  public Complaint get(String complaintId) {
    return store
        .find(complaintId)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "There is no complaint '%s'; open it from its order", complaintId));
  }

  /** A page of complaints, the newest first. */
  public Page<Complaint> search(ComplaintMapper.Filter filter, PageRequest page) {
    return new Page<>(
        store.search(filter, page.size(), page.offset()),
        page.page(),
        page.size(),
        store.count(filter));
  }

  /** The record of a complaint, oldest line first. */
  public List<ComplaintNote> notes(String complaintId) {
    return store.notes(complaintId);
  }

  /** Keeps a change, or fails so that the caller's transaction is tried again. */
  @Transactional
  public Complaint save(Complaint changed) {
    LostUpdate.unless(store.update(changed), "Complaint", changed.id());
    return get(changed.id());
  }
}
