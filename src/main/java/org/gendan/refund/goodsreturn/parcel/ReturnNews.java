package org.gendan.refund.goodsreturn.parcel;

import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturnProcess;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.shipment.ParcelNews;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes a return when the parcel that it waits for is delivered or lost. */
@Component
class ReturnNews {

  private final Returns returns;
  private final ReturnStore store;
  private final ReturnParcels parcels;
  private final GoodsReturnProcess flow;

  ReturnNews(Returns returns, ReturnStore store, ReturnParcels parcels, GoodsReturnProcess flow) {
    this.returns = returns;
    this.store = store;
    this.parcels = parcels;
    this.flow = flow;
  }

  @EventListener
  void on(ParcelNews news) {
    Shipment parcel = news.shipment();
    // Most news changes nothing here, and thousands come at once.
    if (parcel.verification() == null && parcel.status() != ShipmentStatus.DELIVERED) {
      return;
    }
    store.ofOrder(parcel.orderId()).stream().filter(ReturnParcels::isByCarrier).forEach(this::look);
  }

  private void look(GoodsReturn seen) {
    switch (parcels.place(seen)) {
      case WITH_CUSTOMER -> {
        GoodsReturn goods = returns.lock(seen.id());
        if (ReturnParcels.isByCarrier(goods)) {
          returns.note(
              returns.save(goods.byCustomer()), "RETURN_NOT_INTERCEPTED", "Delivered after all");
          flow.delivered(goods);
        }
      }
      case LOST -> flow.lost(seen);
      default -> {
        // Still under way.
      }
    }
  }
}
