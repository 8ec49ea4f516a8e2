package org.gendan.escalation.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where notices are kept. */
@Mapper
public interface NoticeMapper {

  String COLUMNS =
      """
      select notice_id as id, exception_id, order_id, kind, status, reason, asked_at, sent_at
      from exception_notice
      """;

  /** Adds notices in few statements. */
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

  /** Finds a notice by our id. */
  @Select(COLUMNS + " where notice_id = #{noticeId}")
  Optional<Notice> find(String noticeId);

  /** Writes where it stands. */
  @Update(
      """
      update exception_notice set status = #{status}, reason = #{reason}, sent_at = #{sentAt}
      where notice_id = #{id}
      """)
  void update(Notice notice);

  /** The notices of a case, oldest first. */
  @Select(COLUMNS + " where exception_id = #{exceptionId} order by asked_at, notice_id")
  List<Notice> of(String exceptionId);

  /**
   * Lets nobody else weigh a notice about this order before the transaction ends: two that count at
   * the same moment would both find room for one. The oldest stands for all, because two who lock
   * several rows may come to them in different order, and lose each time they try.
   */
  @Select(
      """
      select notice_id from exception_notice
      where notice_id =
        (select min(notice_id) from exception_notice where order_id = #{orderId})
      for update
      """)
  String lock(String orderId);

  /**
   * When the other notices about an order were sent since then, oldest first; one that is leaving
   * now counts as sent now.
   */
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
