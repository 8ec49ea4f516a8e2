package org.gendan.calendar.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.engine.timers.TrialTables.Trial;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs people on and off (挂号) and tells {@link DutyWatch} when a desk is first staffed and last
 * left. One row is locked for every change, so that of two who leave at once one is the last.
 */
@Service
@NamedInterface
@Transactional
public class DutyRoster {

  private static final Pattern ANSWER =
      Pattern.compile("([A-Z]+) (on time|late) until (\\d{2}:\\d{2})");

  private final DutyMapper store;
  private final DeployedDutyPlan plan;
  private final DutyShiftProcess end;
  private final ObjectProvider<DutyWatch> watches;
  private final ApplicationEventPublisher told;
  private final ZoneId zone;
  private final Clock clock;

  DutyRoster(
      DutyMapper store,
      DeployedDutyPlan plan,
      DutyShiftProcess end,
      ObjectProvider<DutyWatch> watches,
      ApplicationEventPublisher told,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.plan = plan;
    this.end = end;
    this.watches = watches;
    this.told = told;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Logs a person on. Again during the same shift it changes nothing; naming another shift ends the
   * first.
   *
   * @param shift name of a shift of the table {@code duty-shifts}; null when the time tells
   * @throws Refusal when the shift is unknown or over for today
   */
  public DutyShift logOn(String userId, Set<String> groups, String shift) {
    store.lock();
    Instant now = now();
    endOverdue(now);
    Optional<DutyShift> open = openOf(userId);
    if (open.isPresent() && (shift == null || shift.equals(open.get().name()))) {
      return open.get();
    }
    DutyShift begun = planned(userId, groups, shift == null ? DeployedDutyPlan.ANY : shift, now);
    Set<String> unstaffed = unstaffed(groups, now);
    store.add(begun);
    told.publishEvent(new DutyChanged(groups, true, now));
    end.loggedOn(begun.id(), begun.endsAt());
    open.ifPresent(first -> logOff(first, now));
    unstaffed.forEach(group -> watches.orderedStream().forEach(watch -> watch.staffed(group)));
    return begun;
  }

  /** Logs a person off; doing so again changes nothing. Empty when nobody was logged on. */
  public Optional<DutyShift> logOff(String userId) {
    store.lock();
    Instant now = now();
    endOverdue(now);
    Optional<DutyShift> ended = openOf(userId).map(shift -> logOff(shift, now));
    ended.ifPresent(shift -> tellLeft(userId));
    return ended;
  }

  /** Ends a shift that nobody has logged off; does nothing when it is not over. */
  public void endForgotten(String shiftId) {
    store.lock();
    endOverdue(now());
  }

  /** Who is on duty, the longest first. */
  @Transactional(readOnly = true)
  public List<DutyShift> onDuty() {
    Instant now = now();
    return store.open().stream().filter(shift -> !shift.isOver(now)).toList();
  }

  /** Whether this user is on duty. */
  @Transactional(readOnly = true)
  public boolean isOnDuty(String userId) {
    return store.isOnDuty(userId, now());
  }

  /** Whether anybody of this group is on duty. */
  @Transactional(readOnly = true)
  public boolean anyoneOnDuty(String group) {
    return store.anyoneOnDuty(group, now());
  }

  private void endOverdue(Instant now) {
    store.open().stream()
        .filter(shift -> shift.isOver(now))
        .sorted(Comparator.comparing(DutyShift::endsAt))
        .forEach(
            shift -> {
              end(shift, shift.endsAt());
              tellLeft(shift.userId());
            });
  }

  private void tellLeft(String userId) {
    watches.orderedStream().forEach(watch -> watch.left(userId));
  }

  private DutyShift logOff(DutyShift shift, Instant at) {
    DutyShift ended = end(shift, at);
    // Only here: the timer of a shift that is over is due, and ends its process by itself.
    end.loggedOff(ended.id());
    return ended;
  }

  private DutyShift end(DutyShift shift, Instant at) {
    DutyShift ended = shift.loggedOff(at);
    store.end(ended);
    told.publishEvent(new DutyChanged(ended.groups(), false, at));
    unstaffed(ended.groups(), at)
        .forEach(group -> watches.orderedStream().forEach(watch -> watch.deserted(group, at)));
    return ended;
  }

  private Set<String> unstaffed(Set<String> groups, Instant at) {
    Set<String> unstaffed = new TreeSet<>(groups);
    unstaffed.removeIf(group -> store.anyoneOnDuty(group, at));
    return unstaffed;
  }

  private Optional<DutyShift> openOf(String userId) {
    Predicate<DutyShift> theirs = shift -> shift.userId().equals(userId);
    return store.open().stream().filter(theirs).findFirst();
  }

  private DutyShift planned(String userId, Set<String> groups, String shift, Instant now) {
    ZonedDateTime local = now.atZone(zone);
    String answer = plan.shift(shift, local.toLocalTime());
    Matcher parts = ANSWER.matcher(answer == null ? "" : answer);
    if (!parts.matches()) {
      throw Refusal.invalid(
          "shift",
          ErrorCode.SHIFT,
          "'%s' cannot be logged on for at %s: the table duty-shifts says '%s'",
          shift,
          local.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
          answer);
    }
    return new DutyShift(
        Ids.next(),
        userId,
        parts.group(1),
        parts.group(2).equals("on time"),
        now,
        end(local.toLocalDate(), parts.group(3)),
        null,
        groups);
  }

  /** Whole seconds, as the roster and the ledgers keep them. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private Instant end(LocalDate day, String at) {
    boolean midnight = at.equals("24:00");
    return day.plusDays(midnight ? 1 : 0)
        .atTime(midnight ? LocalTime.MIDNIGHT : LocalTime.parse(at))
        .atZone(zone)
        .toInstant();
  }

  /** When a shift would end by another table; empty when that has no such shift. */
  Optional<Instant> end(DutyShift shift, Trial tables) {
    ZonedDateTime local = shift.loggedOnAt().atZone(zone);
    Matcher parts = ANSWER.matcher(plan.shift(shift.name(), local.toLocalTime(), tables));
    return parts.matches()
        ? Optional.of(end(local.toLocalDate(), parts.group(3)))
        : Optional.empty();
  }
}
