package org.gendan.escalation.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where notices are kept. */
public interface NoticeStore {

  /** Adds notices in few statements. */
  void addAll(List<Notice> notices);

  /** Finds a notice by our id. */
  Optional<Notice> find(String noticeId);

  /** Writes where it stands. */
  void update(Notice notice);

  /** The notices of a case, oldest first. */
  List<Notice> of(String exceptionId);

  /**
   * Lets nobody else weigh a notice about this order before the transaction ends: two that count at
   * the same moment would both find room for one.
   */
  void lock(String orderId);

  /**
   * When the other notices about an order were sent since then, oldest first; one that is leaving
   * now counts as sent now.
   */
  List<Instant> sentSince(Notice but, Instant since, Instant now);
}
