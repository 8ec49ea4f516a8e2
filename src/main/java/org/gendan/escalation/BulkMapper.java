package org.gendan.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.escalation.BulkStore.Member;

@Mapper
interface BulkMapper {

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

  @Select(
      """
      select order_id from exception_member
      where exception_id = #{exceptionId} and left_at is null order by order_no
      """)
  List<String> present(String exceptionId);

  @Select(
      """
      select order_id, order_no, left_at from exception_member
      where exception_id = #{exceptionId} order by order_no limit #{limit} offset #{offset}
      """)
  List<Member> members(
      @Param("exceptionId") String exceptionId,
      @Param("limit") int limit,
      @Param("offset") long offset);

  @Select("select count(*) from exception_member where exception_id = #{exceptionId}")
  long count(String exceptionId);

  @Select(
      """
      select exception_id from exception_member
      where open_key = concat(#{orderId}, ':', #{cause})
      """)
  Optional<String> caseOf(@Param("orderId") String orderId, @Param("cause") ExceptionCause cause);

  @Update(
      """
      update exception_member set left_at = #{at}, open_key = null
      where exception_id = #{exceptionId} and order_id = #{orderId} and left_at is null
      """)
  int leave(
      @Param("exceptionId") String exceptionId,
      @Param("orderId") String orderId,
      @Param("at") Instant at);

  @Update("update exception_member set open_key = null where exception_id = #{exceptionId}")
  void release(String exceptionId);
}
