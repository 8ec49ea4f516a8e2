package org.gendan.desk;

import static org.gendan.desk.ActField.area;
import static org.gendan.desk.ActField.choice;
import static org.gendan.desk.ActField.hidden;
import static org.gendan.desk.ActField.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gendan.complaint.Complaint;
import org.gendan.desk.ActField.Option;
import org.gendan.discount.DiscountRequest;
import org.gendan.escalation.ExceptionCause;
import org.gendan.order.Order;
import org.gendan.order.OrderStatus;
import org.gendan.refund.DeployedRefundAuthority;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundKind;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.Refunds;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.followup.Outcomes;
import org.gendan.ticket.Priority;
import org.gendan.ticket.Ticket;
import org.gendan.ticket.TicketMapper;
import org.gendan.ticket.TicketStatus;
import org.springframework.stereotype.Component;

/** What a customer is unhappy about, and what can be done about it. */
@Component
class CareActs {

  /** What a person reports; the rest is found by timers. */
  private static final ExceptionCause[] CAUSES = {
    ExceptionCause.NOT_SHIPPED,
    ExceptionCause.DELAY_RISK,
    ExceptionCause.NO_UPDATE,
    ExceptionCause.LOST,
    ExceptionCause.DAMAGED,
    ExceptionCause.SHORTAGE,
    ExceptionCause.WRONG_GOODS,
    ExceptionCause.SIGNED_NOT_RECEIVED,
    ExceptionCause.ACCIDENT,
    ExceptionCause.CUSTOMS,
    ExceptionCause.PAPERS,
    ExceptionCause.APPEAL,
    ExceptionCause.OTHER
  };

  private final DeployedRefundAuthority refundAuthority;
  private final Refunds refunds;
  private final TicketMapper tickets;
  private final CurrentActor actor;

  CareActs(
      DeployedRefundAuthority refundAuthority,
      Refunds refunds,
      TicketMapper tickets,
      CurrentActor actor) {
    this.refundAuthority = refundAuthority;
    this.refunds = refunds;
    this.tickets = tickets;
    this.actor = actor;
  }

  List<OrderAct> of(Order order, List<Shipment> parcels) {
    List<OrderAct> acts = new ArrayList<>();
    String at = "/api/orders/" + order.id();
    parcels(parcels, acts);
    if (actor.may(Deed.REPORT_EXCEPTION)) {
      acts.add(exception(at, parcels));
    }
    refunding(order, at, acts);
    if (actor.may(Deed.ASK_DISCOUNT) && !isOver(order)) {
      acts.add(discount(at));
    }
    ticketing(order, acts);
    if (actor.may(Deed.COMPLAIN)) {
      acts.add(complaint(order));
    }
    return acts;
  }

  private static boolean isOver(Order order) {
    return switch (order.status()) {
      case CANCELLED, REFUNDED, RETURNED -> true;
      default -> false;
    };
  }

  private void parcels(List<Shipment> parcels, List<OrderAct> acts) {
    List<Shipment> there = parcels.stream().filter(parcel -> !parcel.isWithdrawn()).toList();
    List<Shipment> open = there.stream().filter(p -> p.verification() == null).toList();
    if (actor.may(Deed.NOTE_CLAIM) && !open.isEmpty()) {
      acts.add(
          OrderAct.of(
                  "claim",
                  "/api/shipments/{shipmentId}/claims",
                  OrderActs.parcel(open).mustBeThere().with(open.get(0).id()),
                  choice("claim", "claim.what", Shipment.Outcome.SIGNED, Shipment.Outcome.REFUSED)
                      .mustBeThere(),
                  area("text", "claim.text"))
              .foretelling());
    }
    if (actor.may(Deed.CORRECT_PARCEL) && !there.isEmpty()) {
      acts.add(
          OrderAct.of(
                  "parcelCorrection",
                  "/api/shipments/{shipmentId}/corrections",
                  OrderActs.request(),
                  OrderActs.parcel(there).mustBeThere().with(there.get(0).id()),
                  choice(
                          "kind",
                          "parcelCorrection.kind",
                          List.of(
                              Option.said("WAYBILL", "parcelCorrection.WAYBILL"),
                              Option.said("DISPATCH_TIME", "parcelCorrection.DISPATCH_TIME"),
                              Option.said("WITHDRAW", "parcelCorrection.WITHDRAW"),
                              Option.said("OUTCOME", "parcelCorrection.OUTCOME")))
                      .mustBeThere(),
                  text("carrier", "carrier"),
                  text("waybillNo", "waybill"),
                  ActField.of("dispatchedAt", ActField.MOMENT, "dispatched"),
                  choice(
                      "outcome",
                      "parcelCorrection.outcome",
                      Arrays.stream(Outcomes.Verdict.values()).map(Option::of).toList()),
                  area("reason", "why.so").mustBeThere())
              .foretelling());
    }
  }

  private static OrderAct exception(String at, List<Shipment> parcels) {
    return OrderAct.of(
            "exception",
            at + "/exceptions",
            OrderActs.request(),
            choice("cause", "exception.cause", CAUSES).mustBeThere(),
            OrderActs.parcel(parcels),
            area("text", "exception.text").mustBeThere(),
            ActField.of("file", ActField.FILES, "exception.photos"))
        .foretelling()
        .withFilesTo("/api/exceptions/{exceptionId}/evidence");
  }

  private void refunding(Order order, String at, List<OrderAct> acts) {
    if (!refundAuthority.mayAsk()) {
      return;
    }
    if (order.status() != OrderStatus.UNPAID && !isOver(order)) {
      acts.add(refund(at, RefundKind.REFUND_ONLY));
    }
    if (!order.status().isBeforeDispatch() && !isOver(order)) {
      acts.add(goodsBack(order, at));
    }
    List<Option> open =
        refunds.ofOrder(order.id()).stream()
            .filter(refund -> !refund.status().isOver())
            .map(refund -> Option.of(refund.id(), refund.kind()))
            .toList();
    if (!open.isEmpty()) {
      acts.add(
          OrderAct.of(
                  "refundWithdrawal",
                  "/api/refunds/{refundId}/withdrawals",
                  choice("refundId", "refund", open).mustBeThere().with(open.get(0).value()),
                  area("reason", "why.so").mustBeThere())
              .foretelling());
    }
    returning(order, acts);
  }

  private void returning(Order order, List<OrderAct> acts) {
    List<Refund> returning =
        refunds.ofOrder(order.id()).stream()
            .filter(refund -> refund.status() == RefundStatus.RETURNING)
            .toList();
    if (actor.may(Deed.NAME_RETURN) && !returning.isEmpty()) {
      acts.add(
          OrderAct.of(
              "returnWaybill",
              "/api/refunds/{refundId}/return-waybill",
              hidden("refundId", returning.get(0).id()),
              text("carrier", "carrier").mustBeThere(),
              text("waybillNo", "waybill").mustBeThere()));
    }
  }

  private static OrderAct refund(String at, RefundKind kind) {
    return OrderAct.of(
            "refund",
            at + "/refund-requests",
            OrderActs.request(),
            hidden("kind", kind),
            fault(),
            ActField.of("amount", ActField.NUMBER, "refund.amount"),
            area("reason", "refund.reason").mustBeThere())
        .foretelling();
  }

  private static OrderAct goodsBack(Order order, String at) {
    List<Option> items =
        order.lines().stream().map(line -> Option.named(line.sku(), line.name())).toList();
    return OrderAct.of(
            "goodsBack",
            at + "/refund-requests",
            OrderActs.request(),
            choice("kind", "refund.kind", RefundKind.RETURN_AND_REFUND, RefundKind.EXCHANGE)
                .mustBeThere()
                .with(RefundKind.RETURN_AND_REFUND.name()),
            fault(),
            choice("lines[0].sku", "goodsBack.line", items),
            ActField.of("lines[0].quantity", ActField.NUMBER, "quantity"),
            area("reason", "refund.reason").mustBeThere())
        .foretelling();
  }

  private static ActField fault() {
    return choice(
        "fault", "refund.fault", RefundFault.CUSTOMER, RefundFault.COMPANY, RefundFault.CARRIER);
  }

  private static OrderAct discount(String at) {
    return OrderAct.of(
            "discount.ask",
            at + "/discount-requests",
            OrderActs.request(),
            choice("gift", "discount.gift", DiscountRequest.Gift.values()).mustBeThere(),
            ActField.of("pieces", ActField.NUMBER, "discount.pieces").with("1"),
            ActField.of("amountPerPiece", ActField.NUMBER, "discount.each"),
            area("reason", "why.so"))
        .foretelling();
  }

  private void ticketing(Order order, List<OrderAct> acts) {
    if (actor.may(Deed.HAND_IN_TICKET)) {
      acts.add(
          OrderAct.of(
                  "ticket",
                  "/api/tickets",
                  hidden("platform", order.platform().name()),
                  hidden("platformOrderNo", order.platformOrderNo()),
                  text("ticketNo", "ticket.ticketNo").mustBeThere(),
                  choice("priority", "ticket.priority", Priority.values()),
                  area("text", "ticket.text").mustBeThere())
              .foretelling());
    }
    if (!actor.may(Deed.PAUSE_TICKET)) {
      return;
    }
    List<Ticket> all = tickets.ofOrder(order.id());
    List<Option> open = standing(all, TicketStatus.OPEN);
    if (!open.isEmpty()) {
      acts.add(
          OrderAct.of(
              "ticketPause",
              "/api/tickets/{ticketId}/pauses",
              choice("ticketId", "ticket", open).mustBeThere().with(open.get(0).value()),
              ActField.of("until", ActField.MOMENT, "ticketPause.until").mustBeThere(),
              area("text", "ticketPause.text").mustBeThere()));
    }
    List<Option> waiting = standing(all, TicketStatus.WAITING);
    if (!waiting.isEmpty()) {
      acts.add(
          OrderAct.of(
              "ticketResume",
              "/api/tickets/{ticketId}/resumptions",
              choice("ticketId", "ticket", waiting).mustBeThere().with(waiting.get(0).value()),
              area("text", "ticketResume.text")));
    }
  }

  private static List<Option> standing(List<Ticket> all, TicketStatus status) {
    return all.stream()
        .filter(ticket -> ticket.status() == status)
        .map(ticket -> Option.named(ticket.id(), ticket.ticketNo()))
        .toList();
  }

  private static OrderAct complaint(Order order) {
    return OrderAct.of(
            "complaint",
            "/api/complaints",
            OrderActs.request(),
            hidden("orderId", order.id()),
            choice("kind", "complaint.kind", Complaint.Kind.values()).mustBeThere(),
            choice(
                "sku",
                "complaint.sku",
                order.lines().stream().map(line -> Option.named(line.sku(), line.name())).toList()),
            ActField.of("callbackPhone", ActField.PHONE, "complaint.callbackPhone")
                .with(order.customer().phone().indexOf('*') < 0 ? order.customer().phone() : null),
            area("text", "complaint.text").mustBeThere())
        .foretelling();
  }
}
