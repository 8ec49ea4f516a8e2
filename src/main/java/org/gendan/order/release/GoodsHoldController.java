package org.gendan.order.release;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.order.Orders;
import org.gendan.order.release.GoodsHold.OrderedBy;
import org.gendan.order.release.GoodsHolds.Done;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Code;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Goods that are held and released by order of the consignor or of finance. */
@RestController
@RequestMapping("/api/orders/{orderId}")
class GoodsHoldController {

  private final GoodsHolds holds;
  private final Orders orders;
  private final CurrentActor actor;
  private final ZoneId zone;

  GoodsHoldController(GoodsHolds holds, Orders orders, CurrentActor actor, ZoneId zone) {
    this.holds = holds;
    this.orders = orders;
    this.actor = actor;
    this.zone = zone;
  }

  /** {@code orderedBy} is CONSIGNOR or FINANCE. */
  record HoldBody(
      @NotNull @Code String requestId,
      @OneOf(OrderedBy.class) String orderedBy,
      @Text(2_000) String text) {}

  /** {@code holdId} may be left out when the order has one open hold. */
  record ReleaseBody(
      String holdId, @OneOf(OrderedBy.class) String orderedBy, @Text(2_000) String text) {}

  /** A hold as it stands. */
  record HoldAnswer(
      String holdId,
      String orderId,
      String orderedBy,
      String text,
      String placedBy,
      OffsetDateTime placedAt,
      String confirmedBy,
      String releasedBy,
      OffsetDateTime releasedAt,
      String releaseText,
      String releaseConfirmedBy) {}

  /** The holds of an order. */
  record HoldList(List<HoldAnswer> items) {}

  @PostMapping("/goods-holds")
  ResponseEntity<HoldAnswer> hold(@PathVariable String orderId, @RequestBody HoldBody body) {
    actor.must(Deed.HOLD_GOODS);
    HoldBody told = Checked.of(body);
    return answer(
        holds.hold(orderId, told.requestId(), OrderedBy.valueOf(told.orderedBy()), told.text()));
  }

  @PostMapping("/releases")
  ResponseEntity<HoldAnswer> release(@PathVariable String orderId, @RequestBody ReleaseBody body) {
    actor.must(Deed.RELEASE_GOODS);
    ReleaseBody told = Checked.of(body);
    return answer(
        holds.release(orderId, told.holdId(), OrderedBy.valueOf(told.orderedBy()), told.text()));
  }

  /** Oldest first. */
  @GetMapping("/goods-holds")
  HoldList list(@PathVariable String orderId) {
    return new HoldList(holds.of(orders.get(orderId).id()).stream().map(this::shown).toList());
  }

  private ResponseEntity<HoldAnswer> answer(Done done) {
    return ResponseEntity.status(done.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(shown(done.hold()));
  }

  private HoldAnswer shown(GoodsHold hold) {
    return new HoldAnswer(
        hold.id(),
        hold.orderId(),
        hold.orderedBy().name(),
        hold.text(),
        hold.placedBy(),
        BusinessTime.at(hold.placedAt(), zone),
        hold.holdTold(),
        hold.releasedBy(),
        BusinessTime.at(hold.releasedAt(), zone),
        hold.releaseText(),
        hold.releaseTold());
  }
}
