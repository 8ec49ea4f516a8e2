package org.gendan.complaint.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.calendar.BusinessTime;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.ComplaintFileMapper;
import org.gendan.complaint.Complaints;
import org.gendan.complaint.DeployedComplaintRules;
import org.gendan.complaint.fault.ComplaintSamples;
import org.gendan.complaint.fault.FaultCorrectionModel;
import org.gendan.complaint.fault.ProductFaults;
import org.gendan.engine.TaskView;
import org.gendan.notify.policy.ContactPermission.Allowed;
import org.gendan.notify.policy.ContactPermission.QuietUntil;
import org.gendan.notify.policy.ContactPermission.Refused;
import org.gendan.notify.policy.ContactPolicy;
import org.gendan.notify.policy.ContactPurpose;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.words.StoryWords;
import org.gendan.words.TwoLanguages;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about a complaint show of it. */
@Component
class ComplaintTaskView implements TaskView {

  private static final int LAST_NOTES = 12;
  private final Complaints complaints;
  private final ComplaintFileMapper file;
  private final ComplaintSamples samples;
  private final ProductFaults faults;
  private final DeployedComplaintRules rules;
  private final Orders orders;
  private final ContactPolicy contacts;
  private final Clock clock;
  private final ZoneId zone;

  ComplaintTaskView(
      Complaints complaints,
      ComplaintFileMapper file,
      ComplaintSamples samples,
      ProductFaults faults,
      DeployedComplaintRules rules,
      Orders orders,
      ContactPolicy contacts,
      Clock clock,
      ZoneId zone) {
    this.complaints = complaints;
    this.file = file;
    this.samples = samples;
    this.faults = faults;
    this.rules = rules;
    this.orders = orders;
    this.contacts = contacts;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public boolean knows(String processKey) {
    return Set.of(ComplaintHandlingModel.KEY, ComplaintSolutionModel.KEY, FaultCorrectionModel.KEY)
        .contains(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    Complaint complaint = complaints.get(businessKey);
    Order order = orders.get(complaint.orderId());
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("complaintKind", Words.of(complaint.matter().kind()));
    shown.put("customerClass", Words.of(complaint.matter().customerClass()));
    shown.put("complaintRound", Integer.toString(complaint.progress().round()));
    shown.put("customerName", order.customer().name());
    shown.put("callbackPhone", complaint.matter().callbackPhone());
    shown.put("complaintText", complaint.matter().text());
    shown.put("lineSummary", lines(order));
    shown.put("complaintSku", complaint.matter().sku() == null ? "" : complaint.matter().sku());
    shown.put("complaintNotes", notes(businessKey));
    shown.put("sameFaults", sameFaults(complaint));
    shown.put("compensationStandard", rules.standard(complaint.matter().kind()).words());
    shown.put("offeredSolution", offered(businessKey));
    shown.put("contactAdvice", TwoLanguages.shown(advice(complaint)));
    shown.putAll(sample(businessKey));
    return shown;
  }

  private static String lines(Order order) {
    return order.lines().stream()
        .map(line -> "%d × %s (%s)".formatted(line.quantity(), line.name(), line.sku()))
        .collect(Collectors.joining("\n"));
  }

  private String notes(String complaintId) {
    var notes = complaints.notes(complaintId);
    return notes.stream()
        .skip(Math.max(0, notes.size() - LAST_NOTES))
        .map(
            note ->
                "%s %s: %s"
                    .formatted(at(note.at()), note.actor(), StoryWords.toReader(note.text())))
        .collect(Collectors.joining("\n"));
  }

  private String sameFaults(Complaint complaint) {
    List<Complaint> earlier = faults.earlier(complaint);
    return earlier.stream()
        .map(
            other ->
                "%s %s %s: %s%s"
                    .formatted(
                        at(other.receivedAt()),
                        other.orderNo(),
                        Words.of(other.progress().status()),
                        other.matter().text(),
                        file.corrections(other.id()).isEmpty()
                            ? ""
                            : " [" + TwoLanguages.shown("our fault, correction (我方责任，已整改)") + "]"))
        .collect(Collectors.joining("\n"));
  }

  private String offered(String complaintId) {
    var all = file.solutions(complaintId);
    if (all.isEmpty()) {
      return "";
    }
    var last = all.get(all.size() - 1);
    return "%s\n%s %s %s (%s)"
        .formatted(
            last.text(),
            Words.of(last.compensation()),
            last.amount(),
            last.currency(),
            last.offeredBy());
  }

  private String advice(Complaint complaint) {
    var permission =
        contacts.mayContact(
            complaint.matter().callbackPhone(), ContactPurpose.SURVEY, clock.instant());
    if (permission instanceof Allowed) {
      return TwoLanguages.shown("you may call now (可致电)");
    }
    if (permission instanceof QuietUntil quiet) {
      return TwoLanguages.shown(
          "quiet hours, call from %1$s (免打扰时段，%1$s 起可致电)".formatted(at(quiet.from())));
    }
    var wish = ((Refused) permission).wish();
    return TwoLanguages.shown(
        "do not call, the customer has said %s (勿联系，客户表示：%s)"
            .formatted(Words.in("en", wish), Words.in("zh", wish)));
  }

  private Map<String, String> sample(String complaintId) {
    return samples
        .waiting(complaintId)
        .map(
            sample ->
                Map.of(
                    "returnedPieces",
                    Integer.toString(sample.quantity()),
                    "sampleText",
                    sample.text() == null ? "" : sample.text()))
        .orElse(Map.of());
  }

  private String at(Instant instant) {
    return BusinessTime.moment(instant, zone);
  }
}
