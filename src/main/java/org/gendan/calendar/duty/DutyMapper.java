package org.gendan.calendar.duty;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface DutyMapper {

  @Select("select id from duty_roster where id = 1 for update")
  int lock();

  @Insert(
      """
      insert into duty_shift (id, user_id, name, on_time, logged_on_at, ends_at, logged_off_at)
      values (#{id}, #{userId}, #{name}, #{onTime}, #{loggedOnAt}, #{endsAt}, #{loggedOffAt})
      """)
  void insert(DutyShiftRow row);

  @Insert("insert into duty_shift_group (shift_id, group_id) values (#{id}, #{group})")
  void insertGroup(@Param("id") String id, @Param("group") String group);

  @Update("update duty_shift set logged_off_at = #{loggedOffAt} where id = #{id}")
  int end(@Param("id") String id, @Param("loggedOffAt") LocalDateTime loggedOffAt);

  @Select("select * from duty_shift where id = #{id}")
  DutyShiftRow find(String id);

  @Select("select * from duty_shift where logged_off_at is null order by logged_on_at, id")
  List<DutyShiftRow> open();

  @Select("select group_id from duty_shift_group where shift_id = #{id}")
  Set<String> groups(String id);

  @Select(
      """
      select count(*) from duty_shift
      where logged_off_at is null and ends_at > #{at} and user_id = #{userId}
      """)
  int countUser(@Param("userId") String userId, @Param("at") LocalDateTime at);

  @Select(
      """
      select count(*) from duty_shift s join duty_shift_group g on g.shift_id = s.id
      where s.logged_off_at is null and s.ends_at > #{at} and g.group_id = #{group}
      """)
  int countGroup(@Param("group") String group, @Param("at") LocalDateTime at);
}
