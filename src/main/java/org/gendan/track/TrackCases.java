package org.gendan.track;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gendan.complaint.ComplaintProgress;
import org.gendan.complaint.Complaints;
import org.gendan.complaint.handling.ComplaintIntake;
import org.gendan.complaint.handling.ComplaintSubmission;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.handling.ExceptionIntake;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.amendment.Amendment;
import org.gendan.order.amendment.Amendments;
import org.gendan.order.release.GoodsHold;
import org.gendan.order.release.GoodsHolds;
import org.gendan.refund.RefundMapper;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.RefundSubmission;
import org.gendan.refund.request.RefundRequests;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.CallAction;
import org.gendan.shipment.care.CallClaim;
import org.gendan.shipment.care.CallReason;
import org.gendan.shipment.care.CallResult;
import org.gendan.shipment.care.FollowUpStep;
import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.gendan.shipment.followup.CallAnswer;
import org.gendan.shipment.followup.Calls;
import org.gendan.track.TrackRequest.CaseKind;
import org.springframework.stereotype.Component;

/** Hands each wish to where a desk hands it to, and reads how it stands there. */
@Component
class TrackCases {

  private final Amendments amendments;
  private final GoodsHolds holds;
  private final Shipments shipments;
  private final Calls calls;
  private final CarrierRequests carriers;
  private final RefundRequests refunds;
  private final RefundMapper refundStore;
  private final ComplaintIntake complaintIntake;
  private final Complaints complaints;
  private final ExceptionIntake exceptions;
  private final ExceptionCases cases;
  private final OrderFieldRules rules;

  TrackCases(
      Amendments amendments,
      GoodsHolds holds,
      Shipments shipments,
      Calls calls,
      CarrierRequests carriers,
      RefundRequests refunds,
      RefundMapper refundStore,
      ComplaintIntake complaintIntake,
      Complaints complaints,
      ExceptionIntake exceptions,
      ExceptionCases cases,
      OrderFieldRules rules) {
    this.amendments = amendments;
    this.holds = holds;
    this.shipments = shipments;
    this.calls = calls;
    this.carriers = carriers;
    this.refunds = refunds;
    this.refundStore = refundStore;
    this.complaintIntake = complaintIntake;
    this.complaints = complaints;
    this.exceptions = exceptions;
    this.cases = cases;
    this.rules = rules;
  }

  /** The case that a wish became. */
  record Opened(CaseKind kind, String id) {}

  /**
   * Opens the case of a wish.
   *
   * @throws Refusal as a desk is refused that passes the same wish on
   */
  Opened open(String orderId, TrackWish wish, TrackForm form) {
    String requestId = "track-" + form.requestId();
    String text = rules.remark("text", form.text().isEmpty() ? null : form.text());
    return switch (wish) {
      case CHANGE ->
          new Opened(
              CaseKind.AMENDMENT,
              amendments.request(orderId, requestId, change(form, text)).amendment().id());
      case HOLD ->
          underWay(orderId)
              .map(parcel -> agree(parcel, CallAction.HOLD, form, text))
              .orElseGet(
                  () ->
                      new Opened(
                          CaseKind.GOODS_HOLD,
                          holds
                              .hold(orderId, requestId, GoodsHold.OrderedBy.CONSIGNOR, text)
                              .hold()
                              .id()));
      case PICK_UP ->
          underWay(orderId)
              .map(parcel -> agree(parcel, CallAction.PICK_UP, form, text))
              .orElseThrow(() -> Refusal.conflict("No parcel of the order is under way"));
      case REFUND ->
          new Opened(
              CaseKind.REFUND,
              refunds
                  .ask(
                      orderId,
                      new RefundSubmission(requestId, form.kind(), text, null, List.of(), null))
                  .refund()
                  .id());
      case COMPLAINT ->
          new Opened(
              CaseKind.COMPLAINT,
              complaintIntake
                  .accept(
                      new ComplaintSubmission(
                          requestId,
                          orderId,
                          null,
                          null,
                          form.kind(),
                          null,
                          null,
                          text,
                          null,
                          null))
                  .complaint()
                  .id());
      case APPEAL -> new Opened(CaseKind.EXCEPTION, appeal(orderId, requestId, text));
    };
  }

  /**
   * Looks at a form before a code is sent for it: there are few codes a day.
   *
   * @throws Refusal when nothing is in it that could be done
   */
  void mustBeFilled(String orderId, TrackWish wish, TrackForm form) {
    switch (wish) {
      case CHANGE -> {
        if (form.changesNothing()) {
          throw Refusal.invalid("changes", ErrorCode.REQUIRED, "is missing");
        }
      }
      case PICK_UP -> day(form.day());
      case HOLD -> underWay(orderId).ifPresent(parcel -> day(form.day()));
      case REFUND, COMPLAINT, APPEAL -> {
        if (form.text().isEmpty()) {
          throw Refusal.invalid("text", ErrorCode.REQUIRED, "is missing");
        }
      }
    }
  }

  /** Whether a parcel is on its way to the customer. */
  Optional<Shipment> underWay(String orderId) {
    return shipments.ofOrder(orderId).stream()
        .filter(parcel -> !parcel.isWithdrawn() && parcel.verification() == null)
        .filter(parcel -> !parcel.status().isOutcome())
        .max(Comparator.comparing(Shipment::dispatchedAt));
  }

  TrackState state(TrackRequest request) {
    String id = request.caseId();
    return switch (request.caseKind()) {
      case AMENDMENT ->
          switch (amendments.get(id).status()) {
            case REQUESTED -> TrackState.OPEN;
            case APPLIED -> TrackState.DONE;
            case REFUSED -> TrackState.DECLINED;
          };
      case GOODS_HOLD -> TrackState.DONE;
      case CARRIER_REQUEST -> state(carriers.get(id));
      case REFUND -> state(refundStore.find(id).orElseThrow().status());
      case COMPLAINT -> state(complaints.get(id).progress().status());
      case EXCEPTION -> state(cases.get(id).status());
    };
  }

  private static TrackState state(CarrierRequest request) {
    if (request.isDeclined() || request.status() == CarrierRequest.Status.WITHDRAWN) {
      return TrackState.DECLINED;
    }
    return request.isPromised() ? TrackState.DONE : TrackState.OPEN;
  }

  private static TrackState state(RefundStatus status) {
    return switch (status) {
      case REFUNDED, EXCHANGED, RECOVERED -> TrackState.DONE;
      case REFUSED, CANCELLED -> TrackState.DECLINED;
      default -> status.isOver() ? TrackState.DECLINED : TrackState.OPEN;
    };
  }

  private static TrackState state(ComplaintProgress.Status status) {
    return switch (status) {
      case OPEN, ANSWERED -> TrackState.OPEN;
      case SOLVED, CLOSED -> TrackState.DONE;
    };
  }

  private static TrackState state(ExceptionCase.Status status) {
    return status.isEnd() ? TrackState.DONE : TrackState.OPEN;
  }

  /** It is as if the customer had said so on the phone; the carrier is asked in the same way. */
  private Opened agree(Shipment parcel, CallAction action, TrackForm form, String text) {
    calls.answer(
        parcel.id(),
        FollowUpStep.ASKED_ONLINE,
        new CallAnswer(
            CallResult.REACHED,
            CallReason.NONE,
            CallClaim.NONE,
            action,
            day(form.day()),
            false,
            null,
            text));
    return carriers.ofShipment(parcel.id()).stream()
        .reduce((earlier, later) -> later)
        .map(asked -> new Opened(CaseKind.CARRIER_REQUEST, asked.id()))
        .orElseThrow(() -> new IllegalStateException("No carrier was asked for " + parcel.id()));
  }

  private String appeal(String orderId, String requestId, String text) {
    exceptions.mustMakeSense(orderId, ExceptionCause.APPEAL);
    return exceptions
        .raise(
            new ExceptionReport(
                requestId, orderId, null, ExceptionCause.APPEAL, text, CurrentActor.CUSTOMER))
        .exceptionId();
  }

  private static Amendments.Wish change(TrackForm form, String text) {
    return new Amendments.Wish(
        Amendment.Kind.CONTACT,
        Amendment.Side.CUSTOMER,
        new Amendment.Changes(
            or(form.customerName()),
            or(form.customerPhone()),
            or(form.province()),
            or(form.city()),
            or(form.district()),
            or(form.address()),
            or(form.release()),
            null,
            List.of()),
        "a code to the phone on the order, on the customer's page",
        "asked by the customer, on the customer's page",
        text,
        List.of());
  }

  private static LocalDate day(String text) {
    if (text.isEmpty()) {
      throw Refusal.invalid("day", ErrorCode.REQUIRED, "is missing");
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("day", ErrorCode.DATE, "is no day");
    }
  }

  private static String or(String text) {
    return text.isEmpty() ? null : text;
  }
}
