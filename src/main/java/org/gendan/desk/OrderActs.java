package org.gendan.desk;

import static org.gendan.desk.ActField.area;
import static org.gendan.desk.ActField.choice;
import static org.gendan.desk.ActField.hidden;
import static org.gendan.desk.ActField.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gendan.desk.ActField.Option;
import org.gendan.order.Customer;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.order.amendment.Amendment;
import org.gendan.order.amendment.Amendments;
import org.gendan.order.cancellation.Cancellation;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.payment.OrderPayments;
import org.gendan.order.release.GoodsHold;
import org.gendan.order.release.GoodsHolds;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.security.Roles;
import org.gendan.shipment.Shipment;
import org.springframework.stereotype.Component;

/**
 * What the reader may do with an order where it stands: the role by the {@link Deed} that the call
 * asks, the stage by the order itself.
 */
@Component
class OrderActs {

  private static final String ORDERS = "/api/orders/";

  private final CareActs care;
  private final PeopleActs people;
  private final Amendments amendments;
  private final GoodsHolds goodsHolds;
  private final OrderHolds holds;
  private final OrderPayments payments;
  private final CurrentActor actor;

  OrderActs(
      CareActs care,
      PeopleActs people,
      Amendments amendments,
      GoodsHolds goodsHolds,
      OrderHolds holds,
      OrderPayments payments,
      CurrentActor actor) {
    this.care = care;
    this.people = people;
    this.amendments = amendments;
    this.goodsHolds = goodsHolds;
    this.holds = holds;
    this.payments = payments;
    this.actor = actor;
  }

  /** In the order in which a desk needs them; none for who only reads. */
  List<OrderAct> of(Order order, List<Shipment> parcels) {
    List<OrderAct> acts = new ArrayList<>();
    String at = ORDERS + order.id();
    if (actor.may(Deed.NOTE)) {
      acts.add(note(at));
      acts.add(call(at));
    }
    acts.addAll(people.of(order));
    acts.addAll(care.of(order, parcels));
    if (actor.may(Deed.AMEND) && amendments.mayChange(order)) {
      acts.add(contact(at, order.customer()));
      if (order.status().isBeforeDispatch()) {
        acts.add(wish(at));
        acts.add(quantities(at, order.lines()));
        acts.add(addOn(at));
      }
    }
    if (actor.may(Deed.CANCEL) && order.status().isBeforeDispatch()) {
      acts.add(cancellation(at));
    }
    if (actor.may(Deed.REOPEN) && order.status() == OrderStatus.CANCELLED) {
      acts.add(
          OrderAct.of(
                  "reopening",
                  at + "/reopenings",
                  request(),
                  area("reason", "why.so").mustBeThere())
              .foretelling());
    }
    holding(order, at, acts);
    if (actor.may(Deed.DISPATCH) && mayLeave(order)) {
      acts.add(dispatch(at));
    }
    if (payments.mayRecord() && order.status() != OrderStatus.CANCELLED) {
      acts.add(payment(at));
    }
    return acts;
  }

  static ActField request() {
    // What is sent twice is done once.
    return hidden("requestId", Ids.next());
  }

  private boolean mayLeave(Order order) {
    boolean stage =
        order.status() == OrderStatus.DISPATCHED
            || order.status().mayBecome(OrderStatus.DISPATCHED);
    return stage && holds.open(order.id()).isEmpty();
  }

  private static OrderAct note(String at) {
    return OrderAct.of("note", at + "/notes", request(), area("text", "note.text").mustBeThere());
  }

  private static OrderAct call(String at) {
    return OrderAct.of(
        "phoned",
        at + "/notes",
        request(),
        choice(
                "kind",
                "phoned.kind",
                List.of(Option.said("CALL_IN", "phoned.in"), Option.said("CALL_OUT", "phoned.out")))
            .mustBeThere()
            .with("CALL_IN"),
        area("text", "phoned.text").mustBeThere());
  }

  private static OrderAct contact(String at, Customer customer) {
    return OrderAct.of(
            "amendment",
            at + "/amendments",
            request(),
            hidden("kind", Amendment.Kind.CONTACT),
            text("changes.customerName", "amendment.name").with(customer.name()).onlyWhenChanged(),
            ActField.of("changes.customerPhone", ActField.PHONE, "amendment.phone")
                .with(customer.phone())
                .onlyWhenChanged(),
            text("changes.province", "amendment.province")
                .with(customer.province())
                .onlyWhenChanged(),
            text("changes.city", "amendment.city").with(customer.city()).onlyWhenChanged(),
            text("changes.district", "amendment.district")
                .with(customer.district())
                .onlyWhenChanged(),
            text("changes.address", "amendment.address").with(customer.address()).onlyWhenChanged(),
            text("customerAgreed", "amendment.agreed"),
            text("proof", "amendment.proof"))
        .foretelling();
  }

  private static OrderAct wish(String at) {
    return OrderAct.of(
            "wish",
            at + "/amendments",
            request(),
            choice(
                    "kind",
                    "wish.kind",
                    Amendment.Kind.EARLY_DISPATCH,
                    Amendment.Kind.URGENT,
                    Amendment.Kind.PACKING,
                    Amendment.Kind.STACKING)
                .mustBeThere(),
            ActField.of("changes.dispatchOn", ActField.DAY, "wish.day"),
            area("text", "wish.text"),
            text("customerAgreed", "amendment.agreed"),
            text("proof", "amendment.proof"))
        .foretelling();
  }

  private static OrderAct quantities(String at, List<OrderLine> lines) {
    List<ActField> fields = new ArrayList<>();
    fields.add(request());
    fields.add(hidden("kind", Amendment.Kind.CORRECTION));
    fields.add(
        choice(
                "changes.lines[0].sku",
                "line",
                lines.stream().map(line -> Option.named(line.sku(), line.name())).toList())
            .mustBeThere());
    fields.add(ActField.of("changes.lines[0].quantity", ActField.NUMBER, "quantity").mustBeThere());
    fields.add(text("customerAgreed", "amendment.agreed"));
    fields.add(text("proof", "amendment.proof"));
    return new OrderAct("quantities", at + "/amendments", true, null, fields);
  }

  private static OrderAct addOn(String at) {
    return OrderAct.of(
            "addOn",
            at + "/amendments",
            request(),
            hidden("kind", Amendment.Kind.ADD_ON),
            text("changes.lines[0].sku", "sku").mustBeThere(),
            text("changes.lines[0].name", "line"),
            ActField.of("changes.lines[0].quantity", ActField.NUMBER, "quantity").mustBeThere(),
            ActField.of("changes.lines[0].unitPrice", ActField.NUMBER, "price").mustBeThere(),
            text("customerAgreed", "amendment.agreed"),
            text("proof", "amendment.proof"))
        .foretelling();
  }

  private static OrderAct cancellation(String at) {
    return OrderAct.of(
            "cancellation",
            at + "/cancellations",
            request(),
            choice("reason", "cancellation.reason", Cancellation.Reason.values()).mustBeThere(),
            area("text", "cancellation.text"))
        .foretelling();
  }

  private void holding(Order order, String at, List<OrderAct> acts) {
    boolean ours = order.status().isBeforeDispatch() || order.status() == OrderStatus.DISPATCHED;
    if (actor.may(Deed.HOLD_GOODS) && ours) {
      acts.add(
          OrderAct.of(
                  "hold",
                  at + "/goods-holds",
                  request(),
                  orderedBy("hold.by"),
                  area("text", "why.so"))
              .foretelling());
    }
    List<Option> held =
        goodsHolds.of(order.id()).stream()
            .filter(GoodsHold::isOpen)
            .filter(
                hold -> hold.orderedBy() != GoodsHold.OrderedBy.FINANCE || actor.is(Roles.FINANCE))
            .map(hold -> Option.of(hold.id(), hold.orderedBy()))
            .toList();
    if (actor.may(Deed.RELEASE_GOODS) && !held.isEmpty()) {
      acts.add(
          OrderAct.of(
                  "release",
                  at + "/releases",
                  choice("holdId", "release.which", held).mustBeThere().with(held.get(0).value()),
                  orderedBy("release.by"),
                  area("text", "why.so"))
              .foretelling());
    }
  }

  private ActField orderedBy(String label) {
    return choice(
            "orderedBy",
            label,
            actor.is(Roles.FINANCE)
                ? GoodsHold.OrderedBy.values()
                : new GoodsHold.OrderedBy[] {GoodsHold.OrderedBy.CONSIGNOR})
        .mustBeThere()
        .with(GoodsHold.OrderedBy.CONSIGNOR.name());
  }

  private static OrderAct dispatch(String at) {
    return OrderAct.of(
            "dispatch",
            at + "/shipments",
            text("carrier", "carrier").mustBeThere(),
            text("waybillNo", "waybill").mustBeThere(),
            ActField.of("dispatchedAt", ActField.MOMENT, "dispatched"))
        .foretelling();
  }

  private static OrderAct payment(String at) {
    return OrderAct.of(
            "payment.in",
            at + "/payments",
            request(),
            ActField.of("amount", ActField.NUMBER, "amount").mustBeThere(),
            text("method", "payment.method").mustBeThere(),
            text("reference", "payment.reference").mustBeThere(),
            ActField.of("paidAt", ActField.MOMENT, "payment.at"))
        .foretelling();
  }

  /** A choice among the parcels of an order. */
  static ActField parcel(List<Shipment> parcels) {
    return choice(
        "shipmentId",
        "exception.parcel",
        IntStream.range(0, parcels.size())
            .mapToObj(i -> Option.named(parcels.get(i).id(), parcels.get(i).waybillNo()))
            .toList());
  }
}
