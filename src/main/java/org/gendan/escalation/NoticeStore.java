package org.gendan.escalation;

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

  /** When the notices about an order were sent since then, oldest first. */
  List<Instant> sentSince(String orderId, Instant since);
}
