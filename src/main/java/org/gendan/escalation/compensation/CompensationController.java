package org.gendan.escalation.compensation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.escalation.ExceptionAccess;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was granted in a month, and what is left. */
@RestController
@RequestMapping("/api/compensations")
class CompensationController {

  private final CompensationBudgets budgets;
  private final ExceptionAccess access;
  private final ZoneId zone;

  CompensationController(CompensationBudgets budgets, ExceptionAccess access, ZoneId zone) {
    this.budgets = budgets;
    this.access = access;
    this.zone = zone;
  }

  /** The ledger of a month, and its budgets. */
  record Ledger(String month, List<Budget> budgets, List<Entry> entries) {}

  /** A budget in CNY. */
  record Budget(String approverGroup, BigDecimal month, BigDecimal spent, BigDecimal left) {}

  /** A granted compensation in CNY. */
  record Entry(
      String compensationId,
      String exceptionId,
      String orderId,
      String platformOrderNo,
      String approverGroup,
      BigDecimal amount,
      String bookedBy,
      OffsetDateTime bookedAt) {}

  @GetMapping
  Ledger ledger(@RequestParam(required = false) String month) {
    access.maySeeTheLedger();
    YearMonth asked = month == null ? budgets.now() : month(month);
    return new Ledger(
        asked.toString(),
        budgets.of(asked).stream()
            .map(
                b ->
                    new Budget(
                        b.approverGroup(),
                        yuan(b.monthFen()),
                        yuan(b.spentFen()),
                        yuan(b.monthFen() - b.spentFen())))
            .toList(),
        budgets.ledger(asked).stream()
            .map(
                e ->
                    new Entry(
                        e.compensationId(),
                        e.exceptionId(),
                        e.orderId(),
                        e.orderNo(),
                        e.approverGroup(),
                        yuan(e.amountFen()),
                        e.bookedBy(),
                        BusinessTime.at(e.bookedAt(), zone)))
            .toList());
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("month", ErrorCode.MONTH, "'%s' is no month; write 2026-11", text);
    }
  }

  private static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, 2);
  }
}
