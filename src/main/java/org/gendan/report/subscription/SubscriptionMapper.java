package org.gendan.report.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.report.figures.Dimension;

/** Where subscriptions are kept. */
@Mapper
interface SubscriptionMapper {

  @Insert(
      """
      insert into report_subscription (subscription_id, report_name, desk, split_by, mail_to,
        subscribed_by, subscribed_at)
      values (#{subscriptionId}, #{reportName}, #{desk}, #{splitBy}, #{mailTo}, #{subscribedBy},
        #{subscribedAt})
      """)
  void add(Subscription subscription);

  @Select("select * from report_subscription where subscription_id = #{id}")
  Optional<Subscription> find(String id);

  @Select("select * from report_subscription where ended_at is null order by report_name, desk")
  List<Subscription> live();

  /** Those that were not told of this Monday yet. */
  @Select(
      """
      select * from report_subscription
      where ended_at is null and (told_for is null or told_for < #{monday})
      order by subscription_id
      """)
  List<Subscription> due(LocalDate monday);

  /** False when it has ended, or another node was faster. */
  @Update(
      """
      update report_subscription set told_for = #{monday}
      where subscription_id = #{id} and ended_at is null
        and (told_for is null or told_for < #{monday})
      """)
  boolean told(@Param("id") String id, @Param("monday") LocalDate monday);

  @Update(
      """
      update report_subscription set desk = #{desk}, split_by = #{splitBy}, mail_to = #{mailTo},
        changed_by = #{by}, changed_at = #{at}
      where subscription_id = #{id} and ended_at is null
      """)
  boolean change(
      @Param("id") String id,
      @Param("desk") String desk,
      @Param("splitBy") Dimension splitBy,
      @Param("mailTo") String mailTo,
      @Param("by") String by,
      @Param("at") Instant at);

  @Update(
      """
      update report_subscription set ended_by = #{by}, ended_at = #{at}
      where subscription_id = #{id} and ended_at is null
      """)
  boolean end(@Param("id") String id, @Param("by") String by, @Param("at") Instant at);
}
