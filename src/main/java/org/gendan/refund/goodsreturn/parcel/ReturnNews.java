package org.gendan.refund.goodsreturn.parcel;

import org.gendan.refund.goodsreturn.GoodsReturnProcess;
import org.gendan.refund.goodsreturn.ReturnPlace;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.shipment.ParcelNews;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes a return when the parcel that it waits for is delivered or lost. */
@Component
class ReturnNews {

  private final ReturnStore store;
  private final ReturnParcels parcels;
  private final GoodsReturnProcess flow;

  ReturnNews(ReturnStore store, ReturnParcels parcels, GoodsReturnProcess flow) {
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
    store.ofOrder(parcel.orderId()).stream()
        .filter(ReturnParcels::isByCarrier)
        .filter(goods -> parcels.place(goods) != ReturnPlace.UNDER_WAY)
        .forEach(flow::moved);
  }
}
