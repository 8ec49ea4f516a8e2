package org.gendan.order.news;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.order.OrderJournal.Entry;

/** Where it is kept who has to hear of what. */
@Mapper
interface NewsMapper {

  /**
   * A piece of news, without its words.
   *
   * @param readAt null while it is not read
   */
  record Row(
      long newsId,
      String orderId,
      String platform,
      String platformOrderNo,
      Instant at,
      String kind,
      Instant readAt) {}

  /** What the journal says about it. */
  record Line(long newsId, String actor, String text) {}

  /** For the people of the order, except the one who did it; within a second of one kind once. */
  @Insert(
      """
      insert into order_news (person, order_id, at, kind)
      select p.person, #{orderId}, #{at}, #{kind} from (
        select seller as person from order_people where order_id = #{orderId}
        union select owner as person from order_people where order_id = #{orderId}) p
      where p.person is not null and p.person <> #{actor}
      on duplicate key update kind = values(kind)
      """)
  void add(Entry entry);

  /** What nobody has read goes to those who belong to the order now. */
  @Insert(
      """
      insert into order_news (person, order_id, at, kind)
      select p.person, n.order_id, n.at, n.kind from (
        select distinct order_id, at, kind from order_news
        where order_id = #{orderId} and read_at is null) n
        cross join (
          select seller as person from order_people where order_id = #{orderId}
          union select owner as person from order_people where order_id = #{orderId}) p
      where p.person is not null and exists (
        select 1 from order_journal j
        where j.order_id = n.order_id and j.at = n.at and j.kind = n.kind
          and j.actor <> p.person)
      on duplicate key update kind = values(kind)
      """)
  void passOn(String orderId);

  /** Who does not belong to the order any more has nothing left to read about it. */
  @Delete(
      """
      delete from order_news where order_id = #{orderId} and read_at is null
        and person not in (
          select p.person from (
            select seller as person from order_people where order_id = #{orderId}
            union select owner as person from order_people where order_id = #{orderId}) p
          where p.person is not null)
      """)
  void forget(String orderId);

  /** A page of a person's news, the newest first. */
  @Select(
      """
      <script>
      select n.news_id, n.order_id, o.platform, o.platform_order_no, n.at, n.kind, n.read_at
      from order_news n join sales_order o on o.order_id = n.order_id
      where n.person = #{person}
        and n.read_at is <if test="read">not</if> null
        <if test="before != null">and n.news_id &lt; #{before}</if>
      order by n.news_id desc limit #{limit}
      </script>
      """)
  List<Row> of(
      @Param("person") String person,
      @Param("read") boolean read,
      @Param("before") Long before,
      @Param("limit") int limit);

  /** The words of some news, in the order in which they were written. */
  @Select(
      """
      <script>
      select n.news_id, j.actor, j.text from order_news n
        join order_journal j on j.order_id = n.order_id and j.at = n.at and j.kind = n.kind
      where n.news_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        and j.actor &lt;&gt; n.person
      order by j.entry_id
      </script>
      """)
  List<Line> lines(@Param("ids") Collection<Long> ids);

  /** How much is not read, as far as it is worth counting. */
  @Select(
      """
      select count(*) from (
        select news_id from order_news where person = #{person} and read_at is null
        limit #{most}) counted
      """)
  int unread(@Param("person") String person, @Param("most") int most);

  /** How much of an order is not read. */
  @Select(
      """
      select news_id from order_news
      where person = #{person} and order_id = #{orderId} and read_at is null order by news_id
      """)
  List<Long> unreadOf(@Param("person") String person, @Param("orderId") String orderId);

  /** Of one's own only; {@code readAt} is null for what shall count as not read. */
  @Update(
      """
      <script>
      update order_news set read_at = #{readAt}
      where person = #{person} and news_id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  int mark(
      @Param("person") String person,
      @Param("ids") Collection<Long> ids,
      @Param("readAt") Instant readAt);

  /** Who has something to be told of, and was not told of anything since then. */
  @Select(
      """
      select distinct n.person from order_news n
      where n.told_at is null and n.read_at is null and not exists (
        select 1 from order_news t where t.person = n.person and t.told_at > #{since})
      order by n.person limit #{most}
      """)
  List<String> toTell(@Param("since") Instant since, @Param("most") int most);

  /** Locks them, so that of several nodes one tells. */
  @Select(
      """
      select news_id from order_news
      where person = #{person} and told_at is null and read_at is null
      order by news_id limit #{most} for update
      """)
  List<Long> untold(@Param("person") String person, @Param("most") int most);

  /** The numbers of the orders that some news are about, by the newest. */
  @Select(
      """
      <script>
      select o.platform_order_no from order_news n
        join sales_order o on o.order_id = n.order_id
      where n.news_id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      group by o.platform_order_no order by max(n.news_id) desc
      </script>
      """)
  List<String> numbers(@Param("ids") Collection<Long> ids);

  /** They are not told once more. */
  @Update(
      """
      <script>
      update order_news set told_at = #{at} where news_id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  void told(@Param("ids") Collection<Long> ids, @Param("at") Instant at);
}
