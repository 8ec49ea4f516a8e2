package org.gendan.order.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.gendan.erp.Erp;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.ListedItem;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderMapper;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is known of an item, for who takes an order on the phone. */
@RestController
class ItemController {

  private final OrderMapper orders;
  private final Erp erp;
  private final CurrentActor actor;

  ItemController(OrderMapper orders, Erp erp, CurrentActor actor) {
    this.orders = orders;
    this.erp = erp;
    this.actor = actor;
  }

  /**
   * An item.
   *
   * @param name as it was sold at last, or else as the ERP calls it; null when neither is known
   * @param listPrice of a piece in the ERP; null when it has none, or while it does not answer
   * @param unitPrice at which a piece was sold at last; null when it never was
   * @param available pieces that the ERP can still promise; null while it does not answer
   */
  record Item(
      String sku, String name, BigDecimal listPrice, BigDecimal unitPrice, Integer available) {}

  @GetMapping("/api/items/{sku}")
  Item item(@PathVariable String sku) {
    actor.must(Deed.TAKE_ORDER);
    Optional<OrderLine> sold = orders.lastSold(sku);
    Optional<Integer> available = asked(() -> erp.available(sku));
    Optional<ListedItem> listed =
        available.isEmpty() ? Optional.empty() : asked(() -> erp.listed(sku)).flatMap(one -> one);
    if (sold.isEmpty() && listed.isEmpty() && available.orElse(0) == 0) {
      throw Refusal.notFound(
          "Nothing is known of item '%s'; it was never sold here, and the ERP has none"
              .formatted(sku));
    }
    return new Item(
        sku,
        sold.map(OrderLine::name).or(() -> listed.map(ListedItem::name)).orElse(null),
        listed.map(ListedItem::price).orElse(null),
        sold.map(OrderLine::unitPrice).orElse(null),
        available.orElse(null));
  }

  /** An order is taken also while the ERP is away. */
  private static <T> Optional<T> asked(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (VendorUnavailable | VendorMisconfigured | ErpRefused e) {
      return Optional.empty();
    }
  }
}
