package org.gendan.escalation.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface NoticeMapper extends NoticeStore {

  String COLUMNS =
      """
      select notice_id as id, exception_id, order_id, kind, status, reason, asked_at, sent_at
      from exception_notice
      """;

  @Override
  @Insert(
      """
      <script>
      insert into exception_notice (notice_id, exception_id, order_id, kind, status, reason,
        asked_at, sent_at) values
      <foreach collection="notices" item="n" separator=",">
        (#{n.id}, #{n.exceptionId}, #{n.orderId}, #{n.kind}, #{n.status}, #{n.reason},
          #{n.askedAt}, #{n.sentAt})
      </foreach>
      </script>
      """)
  void addAll(@Param("notices") List<Notice> notices);

  @Override
  @Select(COLUMNS + " where notice_id = #{noticeId}")
  Optional<Notice> find(String noticeId);

  @Override
  @Update(
      """
      update exception_notice set status = #{status}, reason = #{reason}, sent_at = #{sentAt}
      where notice_id = #{id}
      """)
  void update(Notice notice);

  @Override
  @Select(COLUMNS + " where exception_id = #{exceptionId} order by asked_at, notice_id")
  List<Notice> of(String exceptionId);

  @Override
  default void lock(String orderId) {
    locked(orderId);
  }

  @Select(
      """
      select notice_id from exception_notice where order_id = #{orderId}
      order by notice_id for update
      """)
  List<String> locked(String orderId);

  @Override
  @Select(
      """
      select coalesce(sent_at, #{now}) as told_at from exception_notice
      where order_id = #{but.orderId} and notice_id <> #{but.id}
        and (sent_at > #{since} or status = 'SENDING')
      order by told_at
      """)
  List<Instant> sentSince(
      @Param("but") Notice but, @Param("since") Instant since, @Param("now") Instant now);
}
