package org.gendan.money.payment;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where promised payments are kept. */
@Mapper
interface MoneyPaymentMapper {

  String COLUMNS =
      """
      select payment_id as id, order_id, order_no, kind, case_ref, amount, currency, cause, account,
        status, reference, failure, asked_by, approved_by, opened_at, paid_by, paid_at, version
      from money_payment
      """;

  /** Adds one; kind and case together are unique. */
  @Insert(
      """
      insert into money_payment (payment_id, order_id, order_no, kind, case_ref, amount, currency,
        cause, account, status, asked_by, approved_by, opened_at, version)
      values (#{id}, #{orderId}, #{orderNo}, #{kind}, #{caseRef}, #{amount}, #{currency}, #{cause},
        #{account}, #{status}, #{askedBy}, #{approvedBy}, #{openedAt}, #{version})
      """)
  void add(MoneyPayment payment);

  /** Finds one by our id. */
  @Select(COLUMNS + " where payment_id = #{paymentId}")
  Optional<MoneyPayment> find(String paymentId);

  /** The payment of a case. */
  @Select(COLUMNS + " where kind = #{kind} and case_ref = #{caseRef}")
  Optional<MoneyPayment> ofCase(@Param("kind") String kind, @Param("caseRef") String caseRef);

  /** The payments of a status, the oldest first; null stands for those that are not over. */
  @Select(
      "<script>"
          + COLUMNS
          + """
           where <choose>
             <when test="status != null">status = #{status}</when>
             <otherwise>status in ('DUE', 'BY_HAND', 'FAILED')</otherwise>
           </choose>
           order by opened_at, payment_id limit #{limit} offset #{offset}
          </script>\
          """)
  List<MoneyPayment> list(
      @Param("status") String status, @Param("limit") int limit, @Param("offset") long offset);

  /** How many a list has. */
  @Select(
      """
      <script>select count(*) from money_payment where <choose>
        <when test="status != null">status = #{status}</when>
        <otherwise>status in ('DUE', 'BY_HAND', 'FAILED')</otherwise>
      </choose></script>
      """)
  long count(@Param("status") String status);

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  @Update(
      """
      update money_payment set amount = #{amount}, account = #{account}, status = #{status},
        reference = #{reference}, failure = #{failure}, paid_by = #{paidBy}, paid_at = #{paidAt},
        version = version + 1
      where payment_id = #{id} and version = #{version}
      """)
  boolean update(MoneyPayment payment);
}
