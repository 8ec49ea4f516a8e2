package org.gendan.order;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leader's reminder of a chase window: one for a window, however many orders (DOMAIN row 38).
 */
@Component
public class ChaseReminders {

  private final ChaseWindowStore windows;
  private final ChaseStore chases;
  private final ChaseReminder reminder;
  private final OrderJournal journal;
  private final OrderFieldRules rules;

  ChaseReminders(
      ChaseWindowStore windows,
      ChaseStore chases,
      ChaseReminder reminder,
      OrderJournal journal,
      OrderFieldRules rules) {
    this.windows = windows;
    this.chases = chases;
    this.reminder = reminder;
    this.journal = journal;
    this.rules = rules;
  }

  /** What a team lead did about what was still open. */
  public enum Answer {
    REMINDED,
    REASSIGNED
  }

  /** Has the reminder of this window wait for its time, once. */
  void windowHasWork(Instant windowEnd) {
    if (windows.add(windowEnd)) {
      reminder.windowOpened(windowEnd);
    }
  }

  /** How many orders still wait to be chased in the window that ends then. */
  @Transactional(readOnly = true)
  public int open(Instant windowEnd) {
    return chases.count(windowEnd).open();
  }

  /** Counts what is still open, and keeps that the leads are reminded of it. */
  @Transactional
  public int remind(Instant windowEnd) {
    int open = chases.count(windowEnd).open();
    windows.reminded(windowEnd, journal.now(), open);
    return open;
  }

  /** Keeps what a lead did about it. */
  @Transactional
  public void answer(Instant windowEnd, Answer answer, Optional<String> remark) {
    String checked = remark.map(text -> rules.remark("remark", text)).orElse(null);
    windows.answered(windowEnd, journal.now(), answer, checked);
  }
}
