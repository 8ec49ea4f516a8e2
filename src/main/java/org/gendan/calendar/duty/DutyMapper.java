package org.gendan.calendar.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.row.UtcColumn;

/** Where the roster is kept. */
@Mapper
public interface DutyMapper {

  /** Keeps others from changing the roster until the transaction ends. */
  @Select("select id from duty_roster where id = 1 for update")
  int lock();

  /** Adds a shift that begins. */
  default void add(DutyShift shift) {
    insert(DutyShiftRow.of(shift));
    shift.groups().forEach(group -> insertGroup(shift.id(), group));
  }

  @Insert(
      """
      insert into duty_shift (id, user_id, name, on_time, logged_on_at, ends_at, logged_off_at)
      values (#{id}, #{userId}, #{name}, #{onTime}, #{loggedOnAt}, #{endsAt}, #{loggedOffAt})
      """)
  void insert(DutyShiftRow row);

  @Insert("insert into duty_shift_group (shift_id, group_id) values (#{id}, #{group})")
  void insertGroup(@Param("id") String id, @Param("group") String group);

  /** Notes that a shift is over. */
  default void end(DutyShift shift) {
    if (!markEnded(shift.id(), UtcColumn.utc(shift.loggedOffAt()))) {
      throw new IllegalStateException("The shift " + shift.id() + " is gone");
    }
  }

  @Update("update duty_shift set logged_off_at = #{loggedOffAt} where id = #{id}")
  boolean markEnded(@Param("id") String id, @Param("loggedOffAt") LocalDateTime loggedOffAt);

  /** A shift by its id. */
  default Optional<DutyShift> find(String id) {
    return row(id).map(this::shift);
  }

  @Select("select * from duty_shift where id = #{id}")
  Optional<DutyShiftRow> row(String id);

  /** The shifts that nobody has ended yet, the oldest first. */
  default List<DutyShift> open() {
    return openRows().stream().map(this::shift).toList();
  }

  @Select("select * from duty_shift where logged_off_at is null order by logged_on_at, id")
  List<DutyShiftRow> openRows();

  @Select("select group_id from duty_shift_group where shift_id = #{id}")
  Set<String> groups(String id);

  /** A shift ends at another moment. */
  @Update("update duty_shift set ends_at = #{to} where id = #{id} and ends_at = #{from}")
  void move(
      @Param("id") String id, @Param("from") LocalDateTime from, @Param("to") LocalDateTime to);

  /** Whether this user has a shift that lasts at this moment. */
  default boolean isOnDuty(String userId, Instant at) {
    return countUser(userId, UtcColumn.utc(at)) > 0;
  }

  @Select(
      """
      select count(*) from duty_shift
      where logged_off_at is null and ends_at > #{at} and user_id = #{userId}
      """)
  int countUser(@Param("userId") String userId, @Param("at") LocalDateTime at);

  /** Whether anybody of this group has a shift that lasts at this moment. */
  default boolean anyoneOnDuty(String group, Instant at) {
    return countGroup(group, UtcColumn.utc(at)) > 0;
  }

  @Select(
      """
      select count(*) from duty_shift s join duty_shift_group g on g.shift_id = s.id
      where s.logged_off_at is null and s.ends_at > #{at} and g.group_id = #{group}
      """)
  int countGroup(@Param("group") String group, @Param("at") LocalDateTime at);

  private DutyShift shift(DutyShiftRow row) {
    return row.toShift(groups(row.id()));
  }
}
