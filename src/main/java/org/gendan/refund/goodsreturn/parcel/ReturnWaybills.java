package org.gendan.refund.goodsreturn.parcel;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierAddress;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.Carriers;
import org.gendan.carrier.WaybillRequest;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refund.goodsreturn.ReturnMessages;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.ReturnWaybill;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders the waybill of the parcel that comes back, of the carrier that brought the goods. */
@Component
public class ReturnWaybills {

  private final Returns returns;
  private final ReturnStore store;
  private final Shipments shipments;
  private final Consignees customers;
  private final Carriers carriers;
  private final ReturnMessages messages;
  private final ReturnProperties settings;

  ReturnWaybills(
      Returns returns,
      ReturnStore store,
      Shipments shipments,
      Consignees customers,
      Carriers carriers,
      ReturnMessages messages,
      ReturnProperties settings) {
    this.returns = returns;
    this.store = store;
    this.shipments = shipments;
    this.customers = customers;
    this.carriers = carriers;
    this.messages = messages;
    this.settings = settings;
  }

  /**
   * Orders it, once however often this runs. Belongs into a job of its own. Without a carrier that
   * a machine can ask, the customer names the waybill.
   */
  @Transactional
  public void order(String refundId) {
    GoodsReturn goods = returns.get(refundId);
    if (goods.status() != Status.OPENED || store.waybill(refundId).isPresent()) {
      return;
    }
    String carrier =
        shipments.ofOrder(goods.orderId()).stream()
            .findFirst()
            .map(Shipment::carrier)
            .orElse("none");
    Optional<Carrier> adapter = carriers.serving(carrier);
    if (adapter.isEmpty()) {
      byHand(goods, "no machine reaches carrier " + carrier);
      return;
    }
    CarrierAnswer<String> answer = adapter.get().createShipment(request(goods, carrier));
    if (answer instanceof CarrierAnswer.Given<String> given) {
      ordered(goods, carrier, given.value());
    } else if (answer instanceof CarrierAnswer.Refused<String> no) {
      byHand(goods, no.code() + " " + no.text());
    } else {
      byHand(goods, ((CarrierAnswer.ByHand<String>) answer).why());
    }
  }

  private void ordered(GoodsReturn goods, String carrier, String waybillNo) {
    store.keep(new ReturnWaybill(goods.id(), carrier, waybillNo, true, null, null));
    returns.note(goods, "RETURN_WAYBILL_ORDERED", carrier + " " + waybillNo);
    messages.send(
        goods, Template.RETURN_WAYBILL, Map.of("carrier", carrier, "waybillNo", waybillNo));
  }

  private void byHand(GoodsReturn goods, String why) {
    returns.note(goods, "RETURN_WAYBILL_BY_HAND", "The customer names the waybill: " + why);
    messages.send(goods, Template.RETURN_ADDRESS, Map.of("address", settings.address().printed()));
  }

  private WaybillRequest request(GoodsReturn goods, String carrier) {
    var from = customers.of(goods.orderId());
    var to = settings.address();
    int pieces = store.lines(goods.id()).stream().mapToInt(ReturnLine::quantity).sum();
    return new WaybillRequest(
        "RT-" + goods.id(),
        carrier,
        new CarrierAddress(
            from.name(),
            from.phone(),
            from.province(),
            from.city(),
            from.district(),
            from.address()),
        new CarrierAddress(
            to.name(), to.phone(), to.province(), to.city(), to.district(), to.street()),
        settings.goods(),
        1,
        settings.pieceKg().multiply(BigDecimal.valueOf(pieces)),
        goods.orderNo());
  }
}
