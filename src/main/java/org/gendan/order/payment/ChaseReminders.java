package org.gendan.order.payment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.gendan.calendar.BusinessTime;
import org.gendan.notify.staff.StaffMessages;
import org.gendan.notify.staff.StaffMessages.Template;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leader's reminder of a chase window: one for a window, however many orders (row 38 of
 * docs/domain.md).
 */
@Component
public class ChaseReminders {

  private final ChaseMapper chases;
  private final ChaseReminderProcess reminder;
  private final OrderJournal journal;
  private final OrderFieldRules rules;
  private final StaffMessages messages;
  private final ZoneId zone;

  ChaseReminders(
      ChaseMapper chases,
      ChaseReminderProcess reminder,
      OrderJournal journal,
      OrderFieldRules rules,
      StaffMessages messages,
      ZoneId zone) {
    this.chases = chases;
    this.reminder = reminder;
    this.journal = journal;
    this.rules = rules;
    this.messages = messages;
    this.zone = zone;
  }

  /** What a team lead did about what was still open. */
  public enum Answer {
    REMINDED,
    REASSIGNED
  }

  /** Has the reminder of this window wait for its time, once. */
  void windowHasWork(Instant windowEnd) {
    if (chases.add(windowEnd)) {
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
    chases.reminded(windowEnd, journal.now(), open);
    if (open > 0) {
      messages.tell(
          "chase:" + windowEnd,
          Roles.TEAM_LEADS,
          Template.CHASE_OPEN,
          Map.of(
              "windowEnd", BusinessTime.timeOfDay(windowEnd, zone), "open", String.valueOf(open)));
    }
    return open;
  }

  /** Keeps what a lead did about it. */
  @Transactional
  public void answer(Instant windowEnd, Answer answer, Optional<String> remark) {
    String checked = remark.map(text -> rules.remark("remark", text)).orElse(null);
    chases.answered(windowEnd, journal.now(), answer, journal.actor(), checked);
  }
}
