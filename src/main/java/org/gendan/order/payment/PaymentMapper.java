package org.gendan.order.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.order.payment.Payment.Verdict;

/** Where payments are kept, and the open case about them. Written under the lock of the order. */
@Mapper
interface PaymentMapper {

  String COLUMNS =
      """
      select payment_id as id, order_id, request_id, amount, method, reference, paid_at, doubled,
        recorded_at, recorded_by, verdict, withdrawn_at, withdrawn_by, withdrawn_text
      from order_payment
      """;

  /** Adds one; the unique key refuses a reference that another payment of this way has. */
  default void add(Payment payment) {
    insert(payment, live(payment.method(), payment.reference()));
  }

  private static String live(String method, String reference) {
    return method + " " + reference;
  }

  @Insert(
      """
      insert into order_payment (payment_id, order_id, request_id, amount, method, reference,
        paid_at, doubled, recorded_at, recorded_by, live_reference)
      values (#{p.id}, #{p.orderId}, #{p.requestId}, #{p.amount}, #{p.method}, #{p.reference},
        #{p.paidAt}, #{p.doubled}, #{p.recordedAt}, #{p.recordedBy}, #{live})
      """)
  void insert(@Param("p") Payment payment, @Param("live") String live);

  /** All of an order, the oldest first. */
  @Select(COLUMNS + " where order_id = #{orderId} order by recorded_at, payment_id")
  List<Payment> of(String orderId);

  /** The payment of this way that has the reference and stands. */
  default Optional<Payment> standing(String method, String reference) {
    return byLive(live(method, reference));
  }

  @Select(COLUMNS + " where live_reference = #{live}")
  Optional<Payment> byLive(String live);

  /** Takes one back. */
  @Update(
      """
      update order_payment set withdrawn_at = #{at}, withdrawn_by = #{by},
        withdrawn_text = #{text}, live_reference = null
      where payment_id = #{id} and withdrawn_at is null
      """)
  void withdraw(
      @Param("id") String id,
      @Param("at") Instant at,
      @Param("by") String by,
      @Param("text") String text);

  /** Keeps what risk control says. */
  @Update(
      """
      update order_payment set verdict = #{verdict}, verdict_at = #{at}, verdict_by = #{by}
      where payment_id = #{id}
      """)
  void judge(
      @Param("id") String id,
      @Param("verdict") Verdict verdict,
      @Param("at") Instant at,
      @Param("by") String by);

  /** The money of an order that is replaced goes with what replaces it. */
  @Update("update order_payment set order_id = #{to} where order_id = #{from}")
  void move(@Param("from") String from, @Param("to") String to);

  /** The id of the case that is open about an order. */
  @Select("select check_id from payment_check where open_order = #{orderId}")
  Optional<String> openCheck(String orderId);

  /** Opens a case. */
  @Insert(
      """
      insert into payment_check (check_id, order_id, deviation, opened_at, open_order)
      values (#{id}, #{orderId}, #{deviation}, #{at}, #{orderId})
      """)
  void addCheck(
      @Param("id") String id,
      @Param("orderId") String orderId,
      @Param("deviation") PaymentBook.Deviation deviation,
      @Param("at") Instant at);

  /** Keeps how the payments of an open case deviate now. */
  @Update("update payment_check set deviation = #{deviation} where open_order = #{orderId}")
  void deviates(
      @Param("orderId") String orderId, @Param("deviation") PaymentBook.Deviation deviation);

  /** Closes the open case. */
  @Update(
      """
      update payment_check set closed_at = #{at}, open_order = null where open_order = #{orderId}
      """)
  void closeCheck(@Param("orderId") String orderId, @Param("at") Instant at);
}
