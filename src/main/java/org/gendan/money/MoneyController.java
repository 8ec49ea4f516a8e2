package org.gendan.money;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.security.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the ledger of an order. */
@RestController
class MoneyController {

  private final MoneyLedger ledger;
  private final CurrentActor actor;
  private final ZoneId zone;

  MoneyController(MoneyLedger ledger, CurrentActor actor, ZoneId zone) {
    this.ledger = ledger;
    this.actor = actor;
    this.zone = zone;
  }

  /**
   * The account of an order, sums in its currency.
   *
   * @param paid what the customer has paid
   * @param claimed what carriers have paid for it
   * @param paidOut what went back to the customer in money
   * @param promised what is promised to the customer and not paid
   * @param goodsGiven what goods cost that went out at no charge
   * @param left what can still go back of what was paid
   * @param beyond how much more than the order is worth goes to the customer
   * @param balance what customer and carriers paid less what went out
   */
  record MoneyView(
      String orderId,
      String platformOrderNo,
      String currency,
      BigDecimal payable,
      BigDecimal paid,
      BigDecimal claimed,
      BigDecimal paidOut,
      BigDecimal promised,
      BigDecimal goodsGiven,
      BigDecimal left,
      BigDecimal beyond,
      BigDecimal balance,
      List<Line> lines) {}

  /** A line; {@code direction} is IN or OUT. */
  record Line(
      String kind,
      String step,
      String direction,
      BigDecimal amount,
      String caseRef,
      String cause,
      String askedBy,
      String approvedBy,
      String actor,
      OffsetDateTime at) {}

  @GetMapping("/api/orders/{orderId}/money")
  MoneyView show(@PathVariable String orderId) {
    actor.mustBeOfADesk("read the money of an order");
    MoneyAccount account = ledger.of(orderId);
    return new MoneyView(
        account.orderId(),
        account.orderNo(),
        account.currency(),
        account.payable(),
        account.paidIn(),
        account.claimed(),
        account.paidOut(),
        account.promised(),
        account.goodsGiven(),
        account.left(),
        account.beyond(),
        account.balance(),
        account.lines().stream().map(this::line).toList());
  }

  private Line line(MoneyLine line) {
    return new Line(
        line.kind().name(),
        line.step().name(),
        line.kind().side().name(),
        line.amount(),
        line.caseRef(),
        line.cause(),
        line.askedBy(),
        line.approvedBy(),
        line.actor(),
        BusinessTime.at(line.at(), zone));
  }
}
