package org.gendan.discount;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeSet;
import org.gendan.calendar.BusinessTime;
import org.gendan.discount.DiscountQuotaMapper.Entry;
import org.gendan.discount.DiscountQuotaMapper.Quota;
import org.gendan.discount.DiscountRequest.Gift;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.security.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Discounts for hard customers, and what is left of the quotas. */
@RestController
class DiscountController {

  private final Discounts discounts;
  private final DiscountQuotas quotas;
  private final EngineDiscountPeople people;
  private final CurrentActor actor;
  private final ZoneId zone;

  DiscountController(
      Discounts discounts,
      DiscountQuotas quotas,
      EngineDiscountPeople people,
      CurrentActor actor,
      ZoneId zone) {
    this.discounts = discounts;
    this.quotas = quotas;
    this.people = people;
    this.actor = actor;
    this.zone = zone;
  }

  /** What is asked for; {@code amountPerPiece} in the order's currency, for MONEY only. */
  record DiscountBody(
      @NotNull(message = "is missing; an id of your own") @Text(64) String requestId,
      @OneOf(Gift.class) String gift,
      @Min(1) Integer pieces,
      BigDecimal amountPerPiece,
      @Text(2_000) String reason) {}

  /** Where the request stands, and what is left for an agent or finance to settle. */
  record DiscountAnswer(
      String discountId,
      String orderId,
      String gift,
      int pieces,
      BigDecimal amount,
      String status,
      String why,
      String leftToSettle) {}

  @PostMapping("/api/orders/{orderId}/discount-requests")
  ResponseEntity<DiscountAnswer> ask(@PathVariable String orderId, @RequestBody DiscountBody body) {
    actor.must(Deed.ASK_DISCOUNT);
    DiscountBody told = Checked.of(body);
    var wish =
        new Discounts.Wish(
            Gift.valueOf(told.gift()),
            told.pieces() == null ? 1 : told.pieces(),
            fen(told.amountPerPiece()),
            told.reason());
    var requested = discounts.request(orderId, told.requestId(), wish);
    return ResponseEntity.status(requested.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(answer(requested.request()));
  }

  /** What is left of a person's month in CNY, and what it was used for. */
  record Budget(
      String agent,
      int timesAllowed,
      int timesUsed,
      BigDecimal amountAllowed,
      BigDecimal amountUsed,
      BigDecimal amountLeft,
      List<Booking> entries) {}

  /** A line of the ledger. */
  record Booking(
      String kind,
      int times,
      BigDecimal amount,
      String orderId,
      String platformOrderNo,
      OffsetDateTime bookedAt) {}

  /** The quotas of a month. */
  record Budgets(String month, List<Budget> items) {}

  /** One's own; team leads and finance see everybody's, in the order of their ids. */
  @GetMapping("/api/discounts/budgets")
  Budgets budgets(@RequestParam(required = false) String month) {
    actor.mustBeOneOf(
        "see budgets of discounts",
        Roles.ORDER_AGENTS,
        Roles.AFTER_SALES,
        Roles.TEAM_LEADS,
        Roles.FINANCE);
    YearMonth asked = month == null ? quotas.now() : month(month);
    TreeSet<String> shown = new TreeSet<>();
    if (actor.is(Roles.TEAM_LEADS) || actor.is(Roles.FINANCE)) {
      List.of(Roles.ORDER_AGENTS, Roles.AFTER_SALES, Roles.TEAM_LEADS)
          .forEach(group -> shown.addAll(people.membersOf(group)));
    } else {
      shown.add(actor.id());
    }
    List<Entry> ledger = quotas.ledger(asked);
    return new Budgets(
        asked.toString(),
        shown.stream().map(who -> budget(quotas.of(who, asked), ledger)).toList());
  }

  private Budget budget(Quota quota, List<Entry> ledger) {
    return new Budget(
        quota.agent(),
        quota.timesAllowed(),
        quota.timesUsed(),
        yuan(quota.fenAllowed()),
        yuan(quota.fenUsed()),
        yuan(quota.fenAllowed() - quota.fenUsed()),
        ledger.stream()
            .filter(entry -> entry.agent().equals(quota.agent()))
            .map(this::booking)
            .toList());
  }

  private Booking booking(Entry entry) {
    return new Booking(
        entry.kind().name(),
        entry.times(),
        yuan(entry.amountFen()),
        entry.orderId(),
        entry.orderNo(),
        BusinessTime.at(entry.bookedAt(), zone));
  }

  private static DiscountAnswer answer(DiscountRequest request) {
    return new DiscountAnswer(
        request.id(),
        request.orderId(),
        request.gift().name(),
        request.pieces(),
        request.amount(),
        request.status().name(),
        request.why(),
        request.leftOver().name());
  }

  private static long fen(BigDecimal amount) {
    if (amount == null) {
      return 0;
    }
    if (amount.signum() < 0
        || amount.stripTrailingZeros().scale() > 2
        || amount.precision() - amount.scale() > 12) {
      throw Refusal.invalid(
          "amountPerPiece",
          ErrorCode.AMOUNT,
          "is no amount with at most two decimals, such as 50.00");
    }
    return amount.movePointRight(2).longValueExact();
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
