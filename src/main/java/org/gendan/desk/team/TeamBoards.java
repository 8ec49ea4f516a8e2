package org.gendan.desk.team;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.gendan.calendar.duty.DutyRoster;
import org.gendan.calendar.duty.DutyShift;
import org.gendan.calendar.window.OpenWindows;
import org.gendan.calendar.window.WindowCourses;
import org.gendan.desk.DeskWords;
import org.gendan.engine.load.DeskTasksMapper;
import org.gendan.engine.load.MissedTaskRow;
import org.gendan.engine.load.TaskCountRow;
import org.gendan.engine.load.TaskShow;
import org.gendan.engine.load.TeamTaskRow;
import org.gendan.notify.staff.StaffMessages;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.DeployedDeskLeads;
import org.gendan.security.DeskPeople;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a lead sees: of the desks that the table {@code desk-leads} gives to the lead. */
@Component
class TeamBoards {

  /** More rows than a person reads; what is beyond is found by the filters. */
  static final int MOST_TASKS = 100;

  private static final int MOST_MISSES = 50;
  private static final int MOST_MESSAGES = 20;

  private final DeskTasksMapper store;
  private final DeployedDeskLeads leads;
  private final DeskPeople people;
  private final DutyRoster roster;
  private final OpenWindows windows;
  private final WindowCourses courses;
  private final StaffMessages messages;
  private final CurrentActor actor;
  private final Clock clock;
  private final ZoneId zone;

  TeamBoards(
      DeskTasksMapper store,
      DeployedDeskLeads leads,
      DeskPeople people,
      DutyRoster roster,
      OpenWindows windows,
      WindowCourses courses,
      StaffMessages messages,
      CurrentActor actor,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.leads = leads;
    this.people = people;
    this.roster = roster;
    this.windows = windows;
    this.courses = courses;
    this.messages = messages;
    this.actor = actor;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The desks of the person at the door: led ones, and those that the person belongs to.
   *
   * @throws Refusal when the person leads none
   */
  SortedSet<String> desks() {
    Set<String> groups = actor.groups();
    SortedSet<String> desks = new TreeSet<>();
    Roles.DESKS.stream().filter(desk -> leads.lead(groups, Set.of(desk))).forEach(desks::add);
    if (desks.isEmpty()) {
      throw Refusal.forbidden(
          "%s leads no desk; who does stands in the table desk-leads".formatted(actor.id()));
    }
    groups.stream().filter(Roles.DESKS::contains).forEach(desks::add);
    return desks;
  }

  /**
   * Everything but the list of tasks. Windows that go on come first; one that is over and had
   * nothing in it says nothing.
   */
  @Transactional(readOnly = true)
  TeamBoard board(Collection<String> desks, String language) {
    Instant now = clock.instant();
    SortedMap<String, SortedSet<String>> members = people.of(desks);
    LocalDate today = LocalDate.ofInstant(now, zone);
    return new TeamBoard(
        now,
        counted(desks, now),
        people(desks, members, now),
        windows.list().stream()
            .filter(one -> one.minutesLeft() > 0 || one.count().total() > 0)
            .sorted(Comparator.comparing(one -> one.minutesLeft() <= 0))
            .map(one -> BurnDown.of(one, courses.of(one), now))
            .toList(),
        missed(desks, members.keySet(), today, now),
        missed(desks, members.keySet(), today.minusDays(1), now),
        messages.toldSince(desks, start(today.minusDays(1)), language, MOST_MESSAGES));
  }

  /** Who may be given a task of these desks. */
  Set<String> people(Collection<String> desks) {
    return people.of(desks).keySet();
  }

  /** At most {@value #MOST_TASKS} and one more, which says that there are others. */
  @Transactional(readOnly = true)
  List<TeamTaskRow> tasks(Collection<String> desks, String holder, TaskShow show) {
    Instant now = clock.instant();
    return store.tasks(
        desks, holder, show, now, now.plus(DeskWords.SOON), midnight(now), MOST_TASKS + 1);
  }

  private List<TaskCountRow> counted(Collection<String> desks, Instant now) {
    Map<String, TaskCountRow> found =
        byName(store.byDesk(desks, now, now.plus(DeskWords.SOON), midnight(now)));
    return desks.stream().map(desk -> found.getOrDefault(desk, TaskCountRow.none(desk))).toList();
  }

  private List<TeamBoard.Person> people(
      Collection<String> desks, SortedMap<String, SortedSet<String>> members, Instant now) {
    Map<String, TaskCountRow> held =
        byName(store.byHolder(desks, now, now.plus(DeskWords.SOON), midnight(now)));
    Map<String, DutyShift> onDuty =
        roster.onDuty().stream()
            .collect(toMap(DutyShift::userId, Function.identity(), (one, other) -> one));
    // Who was moved to another desk may still hold tasks of this one.
    SortedMap<String, SortedSet<String>> all = new TreeMap<>(members);
    held.keySet().forEach(name -> all.putIfAbsent(name, new TreeSet<>()));
    return all.entrySet().stream()
        .map(
            one ->
                new TeamBoard.Person(
                    one.getKey(),
                    one.getValue(),
                    onDuty.get(one.getKey()),
                    held.getOrDefault(one.getKey(), TaskCountRow.none(one.getKey()))))
        .toList();
  }

  private TeamBoard.Misses missed(
      Collection<String> desks, Set<String> members, LocalDate day, Instant now) {
    Set<String> doers = members.isEmpty() ? Set.of(CurrentActor.SYSTEM) : members;
    List<MissedTaskRow> found =
        store.missed(desks, doers, start(day), start(day.plusDays(1)), now, MOST_MISSES + 1);
    return new TeamBoard.Misses(
        found.stream().limit(MOST_MISSES).toList(), found.size() > MOST_MISSES);
  }

  private Instant midnight(Instant now) {
    return start(LocalDate.ofInstant(now, zone).plusDays(1));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Map<String, TaskCountRow> byName(List<TaskCountRow> rows) {
    return rows.stream().collect(toMap(TaskCountRow::name, Function.identity()));
  }
}
