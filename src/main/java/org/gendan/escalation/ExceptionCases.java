package org.gendan.escalation;

import java.util.List;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionMapper.Kept;
import org.gendan.refusal.Refusal;
import org.gendan.row.LostUpdate;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases and keeps their changes. */
@Component
public class ExceptionCases {

  private final ExceptionMapper store;

  ExceptionCases(ExceptionMapper store) {
    this.store = store;
  }

  /**
   * The case with this id.
   *
   * @throws Refusal when there is none
   */
  public ExceptionCase get(String exceptionId) {
    return store
        .find(exceptionId)
        .orElseThrow(() -> Refusal.notFound("There is no exception '%s'", exceptionId));
  }

  /** Searches, the most urgent first; null means any. */
  public Page<ExceptionCase> search(Status status, String ownerGroup, PageRequest page) {
    return new Page<>(
        store.search(status, ownerGroup, page.size(), page.offset()),
        page.page(),
        page.size(),
        store.count(status, ownerGroup));
  }

  /** The cases of an order, oldest first. */
  public List<ExceptionCase> ofOrder(String orderId) {
    return store.ofOrder(orderId);
  }

  /** Who owned the case, oldest first; without a gap. */
  public List<Stay> stays(String exceptionId) {
    return store.stays(exceptionId);
  }

  /** Everything its owners noted, oldest first. */
  public List<CaseNote> notes(String exceptionId) {
    return store.notes(exceptionId);
  }

  /** Everybody who reported it, oldest first. */
  public List<Kept> reports(String exceptionId) {
    return store.reports(exceptionId);
  }

  /** Keeps a change, or fails so that the caller's transaction is tried again. */
  @Transactional
  public ExceptionCase save(ExceptionCase changed) {
    LostUpdate.unless(store.update(changed), "Exception", changed.id());
    return get(changed.id());
  }

  /** Moves a case from its owner to the next, without a moment in between. */
  @Transactional
  public ExceptionCase move(ExceptionCase from, ExceptionCase.Status status, Stay next) {
    ExceptionCase moved = from.ownedBy(status, next);
    store.move(from.id(), from.owner().ended(next.startedAt()), next);
    return save(moved);
  }
}
