package org.gendan.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.springframework.dao.DuplicateKeyException;

/** Where the orders of cases that are about many are kept. */
@Mapper
public interface BulkMapper {

  /**
   * One order of a case.
   *
   * @param leftAt when it went its own way, or null
   */
  record Member(String orderId, String orderNo, Instant leftAt) {}

  @Select(
      """
      <script>
      select order_id from exception_member
      where cause = #{cause} and open_key is not null and order_id in
      <foreach collection="orders" item="o" open="(" separator="," close=")">#{o.orderId}</foreach>
      </script>
      """)
  List<String> taken(@Param("cause") ExceptionCause cause, @Param("orders") List<Subject> orders);

  @Insert(
      """
      <script>
      insert into exception_member (exception_id, order_id, order_no, cause, open_key) values
      <foreach collection="orders" item="o" separator=",">
        (#{exceptionId}, #{o.orderId}, #{o.orderNo}, #{cause}, concat(#{o.orderId}, ':', #{cause}))
      </foreach>
      </script>
      """)
  void addAll(
      @Param("exceptionId") String exceptionId,
      @Param("cause") ExceptionCause cause,
      @Param("orders") List<Subject> orders);

  /** The orders that are still in the case, by id. */
  @Select(
      """
      select order_id from exception_member
      where exception_id = #{exceptionId} and left_at is null order by order_no
      """)
  List<String> present(String exceptionId);

  /** A page of the orders of a case, those that left it too. */
  @Select(
      """
      select order_id, order_no, left_at from exception_member
      where exception_id = #{exceptionId} order by order_no limit #{limit} offset #{offset}
      """)
  List<Member> members(
      @Param("exceptionId") String exceptionId,
      @Param("limit") int limit,
      @Param("offset") long offset);

  /** How many orders a case has or had. */
  @Select("select count(*) from exception_member where exception_id = #{exceptionId}")
  long count(String exceptionId);

  /** The open case about many that this order is in for this cause. */
  @Select(
      """
      select exception_id from exception_member
      where open_key = concat(#{orderId}, ':', #{cause})
      """)
  Optional<String> caseOf(@Param("orderId") String orderId, @Param("cause") ExceptionCause cause);

  /**
   * An order leaves the case.
   *
   * @return false when it was not in it
   */
  @Update(
      """
      update exception_member set left_at = #{at}, open_key = null
      where exception_id = #{exceptionId} and order_id = #{orderId} and left_at is null
      """)
  boolean leave(
      @Param("exceptionId") String exceptionId,
      @Param("orderId") String orderId,
      @Param("at") Instant at);

  /** The case has ended: its orders are free for other cases. */
  @Update("update exception_member set open_key = null where exception_id = #{exceptionId}")
  void release(String exceptionId);

  /**
   * Adds orders in few statements, but not those that are in another open case of the same cause.
   *
   * @return how many were added
   */
  default int addAll(ExceptionCase about, Collection<Subject> orders) {
    List<Subject> all = List.copyOf(orders);
    int added = 0;
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Subject> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      added += addFree(about, some);
    }
    return added;
  }

  int AT_ONCE = 500;

  private int addFree(ExceptionCase about, List<Subject> some) {
    while (true) {
      Set<String> taken = Set.copyOf(taken(about.cause(), some));
      List<Subject> free = some.stream().filter(o -> !taken.contains(o.orderId())).toList();
      try {
        if (!free.isEmpty()) {
          addAll(about.id(), about.cause(), free);
        }
        return free.size();
      } catch (DuplicateKeyException e) {
        // Another case has taken some of them since we looked; now it can be seen.
        continue;
      }
    }
  }
}
