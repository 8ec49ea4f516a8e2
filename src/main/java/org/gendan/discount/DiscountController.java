package org.gendan.discount;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.gendan.calendar.BusinessTime;
import org.gendan.discount.DiscountQuotaMapper.Entry;
import org.gendan.discount.DiscountQuotaMapper.Quota;
import org.gendan.discount.DiscountRequest.Gift;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
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

  private static final int MOST_TEXT = 2_000;
  private static final int MOST_ID = 64;

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
      String requestId, String gift, Integer pieces, BigDecimal amountPerPiece, String reason) {}

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
    var wish =
        new Discounts.Wish(
            gift(body.gift()),
            body.pieces() == null ? 1 : body.pieces(),
            fen(body.amountPerPiece()),
            text("reason", body.reason(), MOST_TEXT));
    String requestId = text("requestId", body.requestId(), MOST_ID);
    if (requestId == null) {
      throw Refusal.invalid("requestId", ErrorCode.REQUIRED, "is missing; an id of your own");
    }
    var requested = discounts.request(orderId, requestId, wish);
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

  private static Gift gift(String text) {
    return Arrays.stream(Gift.values())
        .filter(gift -> gift.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "gift",
                    ErrorCode.UNKNOWN,
                    "'%s' is not one of %s",
                    text,
                    Arrays.toString(Gift.values())));
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

  private static String text(String field, String text, int most) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.strip().length() > most) {
      throw Refusal.invalid(field, ErrorCode.TOO_LONG, "has more than %d characters", most);
    }
    return text.strip();
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
