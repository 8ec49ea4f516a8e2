package org.gendan.escalation.compensation;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.escalation.compensation.CompensationStore.Entry;

@Mapper
interface CompensationMapper {

  String COLUMNS =
      """
      select compensation_id as id, exception_id, amount_fen, standard_fen, status, asked_by,
        asked_at, decided_by, decided_at from compensation
      """;

  @Insert(
      """
      insert into compensation (compensation_id, exception_id, amount_fen, standard_fen, status,
        asked_by, asked_at, decided_by, decided_at)
      values (#{id}, #{exceptionId}, #{amountFen}, #{standardFen}, #{status}, #{askedBy},
        #{askedAt}, #{decidedBy}, #{decidedAt})
      """)
  void add(Compensation asked);

  @Update(
      """
      update compensation set status = #{status}, decided_by = #{decidedBy},
        decided_at = #{decidedAt}
      where compensation_id = #{id}
      """)
  void decide(Compensation decided);

  @Select(COLUMNS + " where exception_id = #{exceptionId} order by asked_at, compensation_id")
  List<Compensation> of(String exceptionId);

  @Select(COLUMNS + " where exception_id = #{exceptionId} and status = 'ASKED'")
  Optional<Compensation> asked(String exceptionId);

  @Insert(
      """
      insert into compensation_budget (approver_group, budget_month, spent_fen)
      values (#{group}, #{month}, 0)
      on duplicate key update spent_fen = spent_fen
      """)
  void openBudget(@Param("group") String group, @Param("month") String month);

  @Update(
      """
      update compensation_budget set spent_fen = spent_fen + #{fen}
      where approver_group = #{group} and budget_month = #{month}
        and spent_fen + #{fen} <= #{most}
      """)
  int spend(
      @Param("group") String group,
      @Param("month") String month,
      @Param("fen") long fen,
      @Param("most") long most);

  @Select(
      """
      select spent_fen from compensation_budget
      where approver_group = #{group} and budget_month = #{month}
      """)
  Long spent(@Param("group") String group, @Param("month") String month);

  @Insert(
      """
      insert into compensation_entry (compensation_id, exception_id, order_id, order_no,
        approver_group, budget_month, amount_fen, booked_by, booked_at)
      values (#{compensationId}, #{exceptionId}, #{orderId}, #{orderNo}, #{approverGroup},
        #{budgetMonth}, #{amountFen}, #{bookedBy}, #{bookedAt})
      """)
  void book(Entry entry);

  @Select(
      """
      select compensation_id, exception_id, order_id, order_no, approver_group, budget_month,
        amount_fen, booked_by, booked_at
      from compensation_entry where budget_month = #{month} order by entry_id
      """)
  List<Entry> ledger(String month);
}
