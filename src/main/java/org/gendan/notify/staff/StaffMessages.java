package org.gendan.notify.staff;

import java.util.Map;
import org.springframework.modulith.NamedInterface;

/** Tells desks what they have to know while nobody looks at a task list. */
@NamedInterface
public interface StaffMessages {

  /**
   * Has a desk told by a job of its own; the caller's transaction decides whether. The same key
   * again changes nothing, and nothing happens where no channel to staff is switched on.
   *
   * @param key idempotency key, at most 160 characters
   * @param desk a group of {@code security.Roles}
   * @param template which text
   * @param words what the text is filled with
   */
  void tell(String key, String desk, Template template, Map<String, String> words);

  /** The texts there are, without any customer's name or number. */
  @NamedInterface
  enum Template {
    /** A case has left the desk (rows 85-87 of docs/domain.md). */
    CASE_GONE(
        "异常 {caseNo}（订单 {orderNo}，{cause}）已从 {from} 转至 {to}，第 {level} 级。原因：{reason}。",
        "Exception {caseNo} (order {orderNo}, {cause}) has gone from {from} to {to}, level {level}."
            + " Reason: {reason}."),
    /** A case has come to the desk. */
    CASE_COME(
        "异常 {caseNo}（订单 {orderNo}，{cause}）已升级到你组（第 {level} 级），请在 {answerDue} 前首次答复，{solutionDue}"
            + " 前解决。",
        "Exception {caseNo} (order {orderNo}, {cause}) is yours now, level {level}: first answer by"
            + " {answerDue}, solution by {solutionDue}."),
    /** The first answer to a customer is overdue (rows 82, 83, 101 of docs/domain.md). */
    CASE_ANSWER_OVERDUE(
        "异常 {caseNo}（订单 {orderNo}，{cause}）首次答复已超时，请立即答复客户。",
        "Exception {caseNo} (order {orderNo}, {cause}): the first answer is overdue."),
    /** Half of a ticket's time is over (rows 105-111 of docs/domain.md). */
    TICKET_REMINDER(
        "{platform} 工单 {ticketNo} 时限已过半，截止 {dueAt}。",
        "{platform} ticket {ticketNo}: half of its time is over, due at {dueAt}."),
    /** A ticket's time is nearly over. */
    TICKET_LAST_REMINDER(
        "{platform} 工单 {ticketNo} 即将超时，截止 {dueAt}，请立即答复。",
        "{platform} ticket {ticketNo} is nearly overdue, due at {dueAt}."),
    /** Unpaid orders are open shortly before their window ends (row 38 of docs/domain.md). */
    CHASE_OPEN(
        "催付窗口 {windowEnd} 即将结束，仍有 {open} 单未处理。",
        "The chase window ends at {windowEnd}; {open} unpaid orders are still open.");

    private final String chinese;
    private final String english;

    Template(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** The text with its words filled in, in the language {@code zh} or {@code en}. */
    String in(String language, Map<String, String> words) {
      String filled = language.equals("en") ? english : chinese;
      for (var word : words.entrySet()) {
        filled = filled.replace("{" + word.getKey() + "}", word.getValue());
      }
      return filled;
    }
  }
}
