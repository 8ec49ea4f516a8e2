package org.gendan.calendar.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where clocks are kept. */
@Mapper
interface DueDateMapper {

  /** Adds a clock with its first event. */
  default void add(StoredDueDate dueDate, ClockEvent started, Instant at) {
    insert(DueDateRow.of(dueDate, at));
    insertEvent(dueDate.ref(), ClockEventRow.of(started));
  }

  @Insert(
      """
      insert into due_date (ref, calendar, amount, started_at, status, due_at, explanation_en,
        explanation_zh, updated_at)
      values (#{ref}, #{calendar}, #{amount}, #{startedAt}, #{status}, #{dueAt}, #{explanationEn},
        #{explanationZh}, #{updatedAt})
      """)
  void insert(DueDateRow row);

  /** Replaces the deadline alone. */
  default void update(StoredDueDate dueDate, Instant at) {
    if (!write(DueDateRow.of(dueDate, at))) {
      throw new IllegalStateException("The due date of " + dueDate.ref() + " is gone");
    }
  }

  @Update(
      """
      update due_date set calendar = #{calendar}, amount = #{amount}, status = #{status},
        due_at = #{dueAt}, explanation_en = #{explanationEn}, explanation_zh = #{explanationZh},
        updated_at = #{updatedAt}
      where ref = #{ref}
      """)
  boolean write(DueDateRow row);

  String COLUMNS =
      "ref, calendar, amount, started_at, status, due_at, explanation_en, explanation_zh,"
          + " updated_at";

  /** Reads a deadline. */
  default Optional<StoredDueDate> find(String ref) {
    return row(ref).map(DueDateRow::toDueDate);
  }

  @Select("select " + COLUMNS + " from due_date where ref = #{ref}")
  Optional<DueDateRow> row(String ref);

  /** Reads a clock and keeps others from changing it until the transaction ends. */
  default Optional<DueClock> lock(String ref) {
    return lockedRef(ref).map(locked -> new DueClock(locked, ledger(locked)));
  }

  @Select("select ref from due_date where ref = #{ref} for update")
  Optional<String> lockedRef(String ref);

  /** The next clocks that are not stopped, in the order of their refs. */
  @Select(
      """
      select ref from due_date where status <> 'STOPPED' and ref > #{ref} order by ref
      limit #{most}
      """)
  List<String> openAfter(@Param("ref") String ref, @Param("most") int most);

  /** From now on the clock pauses while nobody of this group is on duty. */
  @Update("update due_date set duty_group = #{group} where ref = #{ref}")
  void followDuty(@Param("ref") String ref, @Param("group") String group);

  /** The group whose duty a clock follows. */
  @Select("select duty_group from due_date where ref = #{ref}")
  Optional<String> dutyGroup(String ref);

  /** The next clocks of a group that are not stopped, in the order of their refs. */
  @Select(
      """
      select ref from due_date where duty_group = #{group} and status <> 'STOPPED' and ref > #{ref}
      order by ref limit #{most}
      """)
  List<String> followersAfter(
      @Param("group") String group, @Param("ref") String ref, @Param("most") int most);

  /** Adds a clock with all that happened to it. */
  default void add(StoredDueDate dueDate, List<ClockEvent> ledger, Instant at) {
    add(dueDate, ledger.get(0), at);
    ledger.stream().skip(1).forEach(event -> insertEvent(dueDate.ref(), ClockEventRow.of(event)));
  }

  /** Adds an event and replaces the deadline that follows from it. */
  default void append(StoredDueDate dueDate, ClockEvent event, Instant at) {
    insertEvent(dueDate.ref(), ClockEventRow.of(event));
    update(dueDate, at);
  }

  @Insert(
      """
      insert into due_clock_event (ref, seq, kind, happened_at, calendar, amount, reason, actor)
      values (#{ref}, #{event.seq}, #{event.kind}, #{event.happenedAt}, #{event.calendar},
        #{event.amount}, #{event.reason}, #{event.actor})
      """)
  void insertEvent(@Param("ref") String ref, @Param("event") ClockEventRow event);

  /** The ledger of a clock, oldest first. */
  default List<ClockEvent> ledger(String ref) {
    return ledgerRows(ref).stream().map(ClockEventRow::toEvent).toList();
  }

  @Select(
      """
      select seq, kind, happened_at, calendar, amount, reason, actor from due_clock_event
      where ref = #{ref} order by seq
      """)
  List<ClockEventRow> ledgerRows(String ref);

  /** An event with the clock that it belongs to. */
  record RefEvent(
      String ref,
      int seq,
      String kind,
      LocalDateTime happenedAt,
      String calendar,
      String amount,
      String reason,
      String actor) {

    ClockEvent event() {
      return new ClockEventRow(seq, kind, happenedAt, calendar, amount, reason, actor).toEvent();
    }
  }

  /** The ledgers of many clocks, each with its oldest event first. */
  @Select(
      """
      <script>
      select ref, seq, kind, happened_at, calendar, amount, reason, actor from due_clock_event
      where ref in
      <foreach collection="refs" item="ref" open="(" separator="," close=")">#{ref}</foreach>
      order by ref, seq
      </script>
      """)
  List<RefEvent> ledgersOf(@Param("refs") List<String> refs);
}
