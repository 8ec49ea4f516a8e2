package org.gendan.refund.goodsreturn.lifecycle;

import java.util.stream.Collectors;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.GoodsReturn.Way;
import org.gendan.refund.goodsreturn.ReturnPlace;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.ReturnWish;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refund.goodsreturn.parcel.ReturnParcels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a return, and says where its goods are (row 115 of docs/domain.md). */
@Component
public class ReturnOpening {

  private final ReturnWishes wishes;
  private final Returns returns;
  private final ReturnStore store;
  private final ReturnParcels parcels;
  private final Orders orders;

  ReturnOpening(
      ReturnWishes wishes,
      Returns returns,
      ReturnStore store,
      ReturnParcels parcels,
      Orders orders) {
    this.wishes = wishes;
    this.returns = returns;
    this.store = store;
    this.parcels = parcels;
    this.orders = orders;
  }

  /** Opens the return of a refund; what is open already stays. */
  @Transactional
  public ReturnPlace open(String refundId) {
    return store.find(refundId).map(parcels::place).orElseGet(() -> opened(wishes.of(refundId)));
  }

  private ReturnPlace opened(ReturnWish wish) {
    Order order = orders.get(wish.orderId());
    ReturnPlace place = parcels.outward(order.id());
    GoodsReturn goods =
        new GoodsReturn(
            wish.refundId(),
            order.id(),
            order.platformOrderNo(),
            wish.exchange(),
            wish.fault(),
            wish.withinRight(),
            wish.refused(),
            place == ReturnPlace.UNDER_WAY ? Way.CARRIER : Way.CUSTOMER,
            Status.OPENED,
            null,
            wish.reason(),
            returns.now(),
            0);
    store.add(goods, wish.lines());
    String pieces =
        wish.lines().stream()
            .map(line -> line.quantity() + " × " + line.sku())
            .collect(Collectors.joining(", "));
    returns.note(goods, "RETURN_OPENED", pieces + (wish.refused() ? ", refused at the door" : ""));
    return place == ReturnPlace.LOST ? ReturnPlace.UNDER_WAY : place;
  }

  /** Has the carrier turn the parcels round, as long as they are not delivered. */
  @Transactional
  public void intercept(String refundId) {
    GoodsReturn goods = returns.get(refundId);
    int stopped = parcels.turnRound(goods, store.lines(refundId));
    returns.note(
        goods,
        "RETURN_INTERCEPTED",
        stopped == 0
            ? "Only a part comes back: the parcel is delivered first"
            : "%d parcels are to come back by the carrier".formatted(stopped));
  }

  /** Where the goods are now. A parcel that was delivered after all is the customer's to send. */
  @Transactional
  public ReturnPlace place(String refundId) {
    GoodsReturn goods = returns.lock(refundId);
    ReturnPlace place = parcels.place(goods);
    if (place == ReturnPlace.WITH_CUSTOMER && goods.way() == Way.CARRIER) {
      returns.note(
          returns.save(goods.byCustomer()), "RETURN_NOT_INTERCEPTED", "Delivered after all");
    }
    return place;
  }
}
