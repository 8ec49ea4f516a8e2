package org.gendan.escalation.compensation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where compensations, what they were booked on, and what is left are kept. */
@Mapper
public interface CompensationMapper {

  /** A booked compensation; rows are added and never changed. */
  record Entry(
      String compensationId,
      String exceptionId,
      String orderId,
      String orderNo,
      String approverGroup,
      String budgetMonth,
      long amountFen,
      String bookedBy,
      Instant bookedAt) {}

  String COLUMNS =
      """
      select compensation_id as id, exception_id, amount_fen, standard_fen, status, asked_by,
        asked_at, decided_by, decided_at from compensation
      """;

  /** Adds a compensation. */
  @Insert(
      """
      insert into compensation (compensation_id, exception_id, amount_fen, standard_fen, status,
        asked_by, asked_at, decided_by, decided_at)
      values (#{id}, #{exceptionId}, #{amountFen}, #{standardFen}, #{status}, #{askedBy},
        #{askedAt}, #{decidedBy}, #{decidedAt})
      """)
  void add(Compensation asked);

  /** Writes the decision. */
  @Update(
      """
      update compensation set status = #{status}, decided_by = #{decidedBy},
        decided_at = #{decidedAt}
      where compensation_id = #{id}
      """)
  void decide(Compensation decided);

  /** The compensations of a case, oldest first. */
  @Select(COLUMNS + " where exception_id = #{exceptionId} order by asked_at, compensation_id")
  List<Compensation> of(String exceptionId);

  /** The one that waits for its approval. */
  @Select(COLUMNS + " where exception_id = #{exceptionId} and status = 'ASKED'")
  Optional<Compensation> asked(String exceptionId);

  @Insert(
      """
      insert into compensation_budget (approver_group, budget_month, spent_fen)
      values (#{group}, #{month}, 0)
      on duplicate key update spent_fen = spent_fen
      """)
  void openBudget(@Param("group") String group, @Param("month") String month);

  /**
   * Takes an amount from the budget of a group and a month.
   *
   * @param monthFen how much the group may grant in the month
   * @return false when less is left
   */
  default boolean spend(String approverGroup, String month, long amountFen, long monthFen) {
    open(approverGroup, month);
    return take(approverGroup, month, amountFen, monthFen);
  }

  @Update(
      """
      update compensation_budget set spent_fen = spent_fen + #{fen}
      where approver_group = #{group} and budget_month = #{month}
        and spent_fen + #{fen} <= #{most}
      """)
  boolean take(
      @Param("group") String group,
      @Param("month") String month,
      @Param("fen") long fen,
      @Param("most") long most);

  /** What a group has granted in a month, in fen. */
  default long spent(String approverGroup, String month) {
    return budget(approverGroup, month).orElse(0L);
  }

  @Select(
      """
      select spent_fen from compensation_budget
      where approver_group = #{group} and budget_month = #{month}
      """)
  Optional<Long> budget(@Param("group") String group, @Param("month") String month);

  /** Adds to the ledger. */
  @Insert(
      """
      insert into compensation_entry (compensation_id, exception_id, order_id, order_no,
        approver_group, budget_month, amount_fen, booked_by, booked_at)
      values (#{compensationId}, #{exceptionId}, #{orderId}, #{orderNo}, #{approverGroup},
        #{budgetMonth}, #{amountFen}, #{bookedBy}, #{bookedAt})
      """)
  void book(Entry entry);

  /** The ledger of a month, oldest first. */
  @Select(
      """
      select compensation_id, exception_id, order_id, order_no, approver_group, budget_month,
        amount_fen, booked_by, booked_at
      from compensation_entry where budget_month = #{month} order by entry_id
      """)
  List<Entry> ledger(String month);

  private void open(String approverGroup, String month) {
    // Not an insert that may fail: it would leave a shared lock, and of two that then spend one
    // would be the victim of a deadlock.
    if (budget(approverGroup, month).isEmpty()) {
      openBudget(approverGroup, month);
    }
  }
}
