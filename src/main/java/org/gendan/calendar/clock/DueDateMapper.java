package org.gendan.calendar.clock;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface DueDateMapper {

  @Insert(
      """
      insert into due_date (ref, calendar, amount, started_at, status, due_at, explanation_en,
        explanation_zh, updated_at)
      values (#{ref}, #{calendar}, #{amount}, #{startedAt}, #{status}, #{dueAt}, #{explanationEn},
        #{explanationZh}, #{updatedAt})
      """)
  void insert(DueDateRow row);

  @Update(
      """
      update due_date set calendar = #{calendar}, amount = #{amount}, status = #{status},
        due_at = #{dueAt}, explanation_en = #{explanationEn}, explanation_zh = #{explanationZh},
        updated_at = #{updatedAt}
      where ref = #{ref}
      """)
  int update(DueDateRow row);

  String COLUMNS =
      "ref, calendar, amount, started_at, status, due_at, explanation_en, explanation_zh,"
          + " updated_at";

  @Select("select " + COLUMNS + " from due_date where ref = #{ref}")
  DueDateRow find(String ref);

  @Select("select " + COLUMNS + " from due_date where ref = #{ref} for update")
  DueDateRow lock(String ref);

  @Select(
      """
      select ref from due_date where status <> 'STOPPED' and ref > #{ref} order by ref
      limit #{most}
      """)
  List<String> openAfter(@Param("ref") String ref, @Param("most") int most);

  @Update("update due_date set duty_group = #{group} where ref = #{ref}")
  void followDuty(@Param("ref") String ref, @Param("group") String group);

  @Select("select duty_group from due_date where ref = #{ref}")
  String dutyGroup(String ref);

  @Select(
      """
      select ref from due_date where duty_group = #{group} and status <> 'STOPPED' and ref > #{ref}
      order by ref limit #{most}
      """)
  List<String> followersAfter(
      @Param("group") String group, @Param("ref") String ref, @Param("most") int most);

  @Insert(
      """
      insert into due_clock_event (ref, seq, kind, happened_at, calendar, amount, reason, actor)
      values (#{ref}, #{event.seq}, #{event.kind}, #{event.happenedAt}, #{event.calendar},
        #{event.amount}, #{event.reason}, #{event.actor})
      """)
  void insertEvent(@Param("ref") String ref, @Param("event") ClockEventRow event);

  @Select(
      """
      select seq, kind, happened_at, calendar, amount, reason, actor from due_clock_event
      where ref = #{ref} order by seq
      """)
  List<ClockEventRow> ledger(String ref);
}
