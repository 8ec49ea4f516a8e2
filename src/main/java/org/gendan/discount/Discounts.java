package org.gendan.discount;

import java.math.BigDecimal;
import org.gendan.discount.DeployedDiscountTables.Authority;
import org.gendan.discount.DeployedDiscountTables.Ruling;
import org.gendan.discount.DiscountQuotaMapper.Quota;
import org.gendan.discount.DiscountRequest.Gift;
import org.gendan.discount.DiscountRequest.Left;
import org.gendan.discount.DiscountRequest.Status;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderPrices;
import org.gendan.order.Orders;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Discounts for hard customers: asked for, weighed, approved, settled (rows 117, 118 of
 * docs/domain.md).
 */
@Component
public class Discounts {

  private static final int MOST_WHY = 500;
  private static final int MOST_REFERENCE = 200;

  private final DiscountMapper store;
  private final DeployedDiscountTables tables;
  private final DiscountQuotas quotas;
  private final DiscountEffects effects;
  private final DiscountProcesses flow;
  private final OrderJournal log;
  private final Orders orders;
  private final OrderPrices prices;
  private final CurrentActor actor;

  Discounts(
      DiscountMapper store,
      DeployedDiscountTables tables,
      DiscountQuotas quotas,
      DiscountEffects effects,
      DiscountProcesses flow,
      OrderJournal log,
      Orders orders,
      OrderPrices prices,
      CurrentActor actor) {
    this.store = store;
    this.tables = tables;
    this.quotas = quotas;
    this.effects = effects;
    this.flow = flow;
    this.log = log;
    this.orders = orders;
    this.prices = prices;
    this.actor = actor;
  }

  /** What is asked for; money off each piece in fen, 0 for a gift in kind. */
  public record Wish(Gift gift, int pieces, long fenPerPiece, String reason) {}

  /** A request, and whether it was here before. */
  public record Requested(DiscountRequest request, boolean repeated) {}

  /** What a team lead decides. */
  public enum Decision {
    APPROVE,
    REFUSE
  }

  /**
   * Asks for a discount; what the actor may give alone is granted at once.
   *
   * @throws Refusal when the order has ended, the wish does not fit it, or the same request id came
   *     with another wish
   */
  @Transactional
  public Requested request(String orderId, String requestId, Wish wish) {
    Order order = prices.lock(orderId);
    for (DiscountRequest earlier : store.of(orderId)) {
      if (earlier.requestId().equals(requestId)) {
        return repeated(earlier, wish);
      }
    }
    refuseUnlessFitting(order, wish);
    DiscountRequest asked = asked(orderId, Ids.next(), requestId, wish);
    store.add(asked);
    log.note(asked, "DISCOUNT_REQUESTED", asked.words());
    flow.requested(asked, order.platformOrderNo());
    return new Requested(get(asked.id()), false);
  }

  DiscountRequest asked(String orderId, String id, String requestId, Wish wish) {
    return new DiscountRequest(
        id,
        orderId,
        requestId,
        wish.gift(),
        wish.pieces(),
        wish.fenPerPiece(),
        0,
        wish.reason(),
        Status.REQUESTED,
        null,
        Left.NOTHING,
        actor.id(),
        log.now(),
        null,
        null,
        null);
  }

  /** Grants, refuses, or lets wait for a team lead; a request that was weighed stays as it is. */
  @Transactional
  public DiscountRequest weigh(String discountId) {
    DiscountRequest asked = lock(discountId);
    if (asked.status() != Status.REQUESTED) {
      return asked;
    }
    boolean before = isGivenBefore(asked);
    Ruling ruling = tables.authority(asked, before);
    asked = asked.counting(ruling.counted(asked));
    Authority authority = ruling.authority();
    Quota quota = quotas.of(asked.requestedBy(), quotas.now());
    if (authority == Authority.NONE) {
      return refuse(asked, "nobody may give this: the page price holds");
    }
    if (quota.fenUsed() + asked.countedFen() > quota.fenAllowed()) {
      return refuse(asked, quota.tooLittleFor(asked.countedFen()));
    }
    if (authority == Authority.OWN && take(asked, false)) {
      return grant(asked);
    }
    String beyond =
        before ? "the order has had a discount already" : "it is beyond the authority of the desk";
    String why =
        authority == Authority.OWN
            ? "the %d times of the month are used".formatted(quota.timesAllowed())
            : beyond;
    DiscountRequest waiting = asked.waiting(why);
    store.update(waiting);
    log.note(waiting, "DISCOUNT_WAITS", "A team lead decides: " + why);
    return waiting;
  }

  /**
   * The answer of a team lead.
   *
   * @throws Refusal when the request no longer waits, the lead has asked for it, or the money of
   *     the month does not suffice
   */
  @Transactional
  public void decide(String discountId, Decision decision, String remark) {
    DiscountRequest asked = lock(discountId);
    if (asked.requestedBy().equals(actor.id())) {
      throw Refusal.forbidden(
          "%s has asked for this discount; another team lead must decide", actor.id());
    }
    if (decision == Decision.REFUSE) {
      String why = remark == null ? "a team lead keeps the page price" : remark;
      refuse(asked, checked("remark", why, MOST_WHY));
      return;
    }
    // Another discount may have been given while this one waited.
    asked = asked.counting(tables.authority(asked, isGivenBefore(asked)).counted(asked));
    if (!take(asked, true)) {
      Quota quota = quotas.of(asked.requestedBy(), quotas.now());
      throw Refusal.conflict(
          "It cannot be granted: %s; refuse it", quota.tooLittleFor(asked.countedFen()));
    }
    grant(asked);
  }

  /** Nobody has decided in time: the page price holds. */
  @Transactional
  public void lapse(String discountId) {
    DiscountRequest asked = lock(discountId);
    if (asked.status() == Status.WAITING) {
      refuse(asked, "no team lead has decided in time");
    }
  }

  /** The ERP learns the new price. */
  @Transactional
  public void push(String discountId) {
    prices.tellErp(get(discountId).orderId());
  }

  /** The money is paid back or the gift is on its way. */
  @Transactional
  public void settle(String discountId, String reference, String remark) {
    DiscountRequest granted = lock(discountId);
    DiscountRequest settled = granted.settled(checked("reference", reference, MOST_REFERENCE));
    effects.settled(granted);
    store.update(settled);
    String tail = remark == null ? "" : " (" + remark + ")";
    log.note(settled, "DISCOUNT_SETTLED", settled.words() + ": " + reference + tail);
  }

  /**
   * The request with this id.
   *
   * @throws Refusal when there is none
   */
  public DiscountRequest get(String discountId) {
    return store
        .find(discountId)
        .orElseThrow(() -> Refusal.notFound("There is no discount %s", discountId));
  }

  /** An order has one of the three that a desk gives by itself (row 117 of docs/domain.md). */
  boolean isGivenBefore(DiscountRequest asked) {
    return store.of(asked.orderId()).stream()
        .anyMatch(one -> one.status() == Status.GRANTED && !one.id().equals(asked.id()));
  }

  private DiscountRequest lock(String discountId) {
    // The order first, as everywhere: two who wait for each other's row would never end.
    prices.lock(get(discountId).orderId());
    return store.lock(discountId).orElseThrow();
  }

  private boolean take(DiscountRequest asked, boolean beyondTimes) {
    if (asked.countedFen() == 0) {
      return true;
    }
    String orderNo = orders.get(asked.orderId()).platformOrderNo();
    return quotas.take(
        asked.requestedBy(), asked.orderId(), orderNo, asked.id(), asked.countedFen(), beyondTimes);
  }

  private DiscountRequest grant(DiscountRequest asked) {
    DiscountRequest granted = asked.granted(effects.granted(asked), actor.id(), log.now());
    store.update(granted);
    log.note(granted, "DISCOUNT_GRANTED", granted.words());
    return granted;
  }

  private DiscountRequest refuse(DiscountRequest asked, String why) {
    DiscountRequest refused = asked.refused(why, actor.id(), log.now());
    store.update(refused);
    log.note(refused, "DISCOUNT_REFUSED", "Refused: " + why);
    return refused;
  }

  private static Requested repeated(DiscountRequest earlier, Wish wish) {
    Wish first =
        new Wish(earlier.gift(), earlier.pieces(), earlier.fenPerPiece(), earlier.reason());
    if (!first.equals(wish)) {
      throw Refusal.conflict(
          "Request %s asked for %s; use another requestId", earlier.requestId(), earlier.words());
    }
    return new Requested(earlier, true);
  }

  void refuseUnlessFitting(Order order, Wish wish) {
    DiscountEffects.refuseWhenOver(order);
    int ordered = order.lines().stream().mapToInt(OrderLine::quantity).sum();
    if (wish.pieces() < 1 || wish.pieces() > ordered) {
      throw Refusal.invalid(
          "pieces", ErrorCode.RANGE, "is %d; the order has %d pieces", wish.pieces(), ordered);
    }
    if (wish.gift() == Gift.MONEY && wish.fenPerPiece() <= 0) {
      throw Refusal.invalid(
          "amountPerPiece", ErrorCode.REQUIRED, "is missing; how much off each piece?");
    }
    if (wish.gift() != Gift.MONEY && wish.fenPerPiece() != 0) {
      throw Refusal.invalid(
          "amountPerPiece", ErrorCode.RANGE, "is for MONEY; leave it out for a gift");
    }
    BigDecimal money = BigDecimal.valueOf(wish.pieces() * wish.fenPerPiece(), 2);
    BigDecimal most = effects.most(order);
    if (money.compareTo(most) > 0) {
      throw Refusal.invalid(
          "amountPerPiece",
          ErrorCode.RANGE,
          "comes to %s, and at most %s can be given off the order",
          money,
          most);
    }
  }

  private static String checked(String field, String text, int most) {
    return KeptText.optional(field, text, most);
  }
}
