package org.gendan.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where the ledgers of orders are kept. Written under the lock of the order alone. */
@Mapper
interface MoneyMapper {

  /** What the ledger has to know of an order. */
  record Priced(String orderId, String orderNo, BigDecimal amountPayable, String currency) {}

  String PRICED =
      """
      select order_id, platform_order_no as order_no, amount_payable, currency
      from sales_order where order_id = #{orderId}
      """;

  /** The order. */
  @Select(PRICED)
  Optional<Priced> find(String orderId);

  /** The order, which nobody else can change until the transaction ends. */
  // The same row that orders lock, so that there is one lock to wait for. What this transaction has
  // read before it had the lock may be old.
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(PRICED + " for update")
  Optional<Priced> lock(String orderId);

  /** Adds lines; case, kind, step and turn together are unique. */
  @Insert(
      """
      <script>
      insert into money_line (order_id, kind, step, direction, amount, case_ref, turn, cause,
        asked_by, approved_by, actor, at) values
      <foreach collection="lines" item="l" separator=",">
        (#{l.orderId}, #{l.kind}, #{l.step}, #{l.kind.side}, #{l.amount}, #{l.caseRef}, #{l.turn},
        #{l.cause}, #{l.askedBy}, #{l.approvedBy}, #{l.actor}, #{l.at})
      </foreach>
      </script>
      """)
  void addAll(@Param("lines") List<MoneyLine> lines);

  /** How often a case has taken a step, on any order: money of a void order moves to another. */
  @Select(
      """
      select count(*) from money_line
      where case_ref = #{caseRef} and kind = #{kind} and step = #{step}
      """)
  int turns(
      @Param("caseRef") String caseRef,
      @Param("kind") MoneyKind kind,
      @Param("step") MoneyLine.Step step);

  /** The lines of an order, the oldest first. */
  @Select(
      """
      select order_id, kind, step, amount, case_ref, turn, cause, asked_by, approved_by, actor, at
      from money_line where order_id = #{orderId} order by line_id
      """)
  List<MoneyLine> of(String orderId);
}
