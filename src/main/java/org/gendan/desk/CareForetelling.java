package org.gendan.desk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.calendar.BusinessTime;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.handling.ComplaintIntake;
import org.gendan.order.Order;
import org.gendan.order.correction.CorrectionOutlooks;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.followup.Outcomes;
import org.gendan.ticket.Priority;
import org.gendan.ticket.handling.TicketIntake;
import org.springframework.stereotype.Component;

/** The same as {@link Foretelling} for what a customer is unhappy about, and for parcels. */
@Component
class CareForetelling {

  private final TicketIntake tickets;
  private final ComplaintIntake complaints;
  private final Outcomes outcomes;
  private final CorrectionOutlooks corrections;
  private final ZoneId zone;

  CareForetelling(
      TicketIntake tickets,
      ComplaintIntake complaints,
      Outcomes outcomes,
      CorrectionOutlooks corrections,
      ZoneId zone) {
    this.tickets = tickets;
    this.complaints = complaints;
    this.outcomes = outcomes;
    this.corrections = corrections;
    this.zone = zone;
  }

  List<Said> ticket(Order order, Map<String, String> form) {
    Priority priority = choice(form.get("priority"), Priority.values()).orElse(Priority.NORMAL);
    var outlook =
        tickets.outlook(
            order.platform().name(), form.get("ticketNo"), order.platformOrderNo(), priority);
    if (outlook.known() != null) {
      return List.of(Said.stop("told.ticket.known", outlook.known().ticketNo()));
    }
    List<Said> told = new ArrayList<>();
    told.add(
        outlook.dueAt() == null
            ? Said.of("told.ticket.waits")
            : Said.of("told.answer.due", BusinessTime.brief(outlook.dueAt(), zone)));
    if (outlook.policyMissing()) {
      told.add(Said.of("told.ticket.last.row"));
    }
    return told;
  }

  List<Said> complaint(Order order, Map<String, String> form) {
    Optional<Complaint.Kind> kind = choice(form.get("kind"), Complaint.Kind.values());
    if (kind.isEmpty()) {
      return List.of();
    }
    var outlook = complaints.outlook(order, kind.get(), form.get("sku"));
    List<Said> told = new ArrayList<>();
    told.add(Said.of("told.complaint.grade", outlook.grade()));
    told.add(Said.of("told.answer.due", BusinessTime.brief(outlook.answerBy(), zone)));
    told.add(Said.of("told.solution.due", BusinessTime.brief(outlook.solutionBy(), zone)));
    if (outlook.sameFaults() > 0) {
      told.add(Said.of("told.complaint.same", outlook.sameFaults()));
    }
    return told;
  }

  List<Said> claim(Map<String, String> form) {
    Optional<Shipment.Outcome> claim = choice(form.get("claim"), Shipment.Outcome.values());
    if (form.getOrDefault("shipmentId", "").isBlank() || claim.isEmpty()) {
      return List.of();
    }
    boolean contradicts = outcomes.wouldContradict(form.get("shipmentId"), claim.get());
    List<Said> told = new ArrayList<>();
    told.add(Said.of("told.claim.verified"));
    if (contradicts) {
      told.add(Said.of("told.claim.contradicts"));
    }
    return told;
  }

  List<Said> correction(Map<String, String> form) {
    String parcel = form.getOrDefault("shipmentId", "");
    String kind = form.getOrDefault("kind", "");
    if (parcel.isBlank() || kind.isBlank()) {
      return List.of();
    }
    var outlook = corrections.of(parcel, kind);
    List<Said> told = new ArrayList<>();
    told.add(Said.of("told.correction." + kind));
    if (outlook.becomes() != null) {
      told.add(Said.of("told.order.becomes", outlook.becomes()));
    }
    outlook.leftToPeople().forEach(left -> told.add(Said.of("told.left", Said.kept(left))));
    return told;
  }

  private static <E extends Enum<E>> Optional<E> choice(String text, E[] all) {
    return Arrays.stream(all).filter(one -> one.name().equals(text)).findFirst();
  }
}
