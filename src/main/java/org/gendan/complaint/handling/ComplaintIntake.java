package org.gendan.complaint.handling;

import java.time.Instant;
import java.util.Optional;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.Complaint.Grade;
import org.gendan.complaint.Complaint.Kind;
import org.gendan.complaint.Complaint.Matter;
import org.gendan.complaint.Complaint.Promise;
import org.gendan.complaint.ComplaintDeadlines;
import org.gendan.complaint.ComplaintFields;
import org.gendan.complaint.ComplaintLog;
import org.gendan.complaint.ComplaintMapper;
import org.gendan.complaint.ComplaintProgress;
import org.gendan.complaint.DeployedComplaintRules;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.Orders;
import org.gendan.order.Platform;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Checked;
import org.gendan.row.Ids;
import org.gendan.ticket.CustomerClass;
import org.gendan.words.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts complaints (row 123 of docs/domain.md). */
@NamedInterface
@Component
public class ComplaintIntake {

  private static final int MOST_SAME_FAULTS = 100;

  private final Orders orders;
  private final DeployedPlatforms platforms;
  private final ComplaintMapper store;
  private final DeployedComplaintRules rules;
  private final ComplaintDeadlines deadlines;
  private final ComplaintHandlingProcess handling;
  private final ComplaintLog log;

  ComplaintIntake(
      Orders orders,
      DeployedPlatforms platforms,
      ComplaintMapper store,
      DeployedComplaintRules rules,
      ComplaintDeadlines deadlines,
      ComplaintHandlingProcess handling,
      ComplaintLog log) {
    this.orders = orders;
    this.platforms = platforms;
    this.store = store;
    this.rules = rules;
    this.deadlines = deadlines;
    this.handling = handling;
    this.log = log;
  }

  /** An accepted complaint, and whether it was here before. */
  @NamedInterface
  public record Accepted(Complaint complaint, boolean repeated) {}

  /**
   * Accepts a complaint; the same request again is the same complaint.
   *
   * @throws Refusal when a field is wrong, the order is unknown, or the request id was used for
   *     another complaint
   */
  @Transactional
  public Accepted accept(ComplaintSubmission submission) {
    Order order = order(submission);
    ComplaintFields fields = new ComplaintFields();
    ComplaintSubmission told =
        Checked.of(
            submission,
            sent -> {
              sku(order, sent.sku(), fields);
              phone(order, sent, fields);
              return fields.wrong();
            });
    Grade hint = told.grade() == null ? null : Grade.valueOf(told.grade());
    CustomerClass customerClass =
        told.customerClass() == null
            ? customerClass(order)
            : CustomerClass.valueOf(told.customerClass());
    Matter matter =
        new Matter(
            Kind.valueOf(told.kind()),
            customerClass,
            sku(order, told.sku(), fields),
            told.text(),
            phone(order, told, fields));
    return store
        .findByRequest(told.requestId())
        .map(known -> repeated(known, order, matter))
        .orElseGet(() -> first(told.requestId(), order, matter, hint));
  }

  /**
   * What a complaint would come to.
   *
   * @param sameFaults how many there are of the same kind about the same item
   */
  @NamedInterface
  public record Outlook(Grade grade, Instant answerBy, Instant solutionBy, int sameFaults) {}

  /**
   * Says beforehand who would solve a complaint, and by when.
   *
   * @param sku blank when the customer names none
   */
  @Transactional(readOnly = true)
  public Outlook outlook(Order order, Kind kind, String sku) {
    CustomerClass customerClass = customerClass(order);
    String item = item(order, sku == null || sku.isBlank() ? null : sku);
    int sameFaults = sameFaults(item, kind);
    Grade grade = rules.grade(kind, null, customerClass, sameFaults);
    return new Outlook(
        grade,
        deadlines.foresee(Promise.ANSWER, grade, customerClass),
        deadlines.foresee(Promise.SOLUTION, grade, customerClass),
        sameFaults);
  }

  private static CustomerClass customerClass(Order order) {
    return order.customer().vip() ? CustomerClass.VIP : CustomerClass.STANDARD;
  }

  private int sameFaults(String sku, Kind kind) {
    return sku == null ? 0 : store.sameFault(sku, kind, "", MOST_SAME_FAULTS).size();
  }

  private Accepted first(String requestId, Order order, Matter matter, Grade hint) {
    int sameFaults = sameFaults(matter.sku(), matter.kind());
    Complaint complaint =
        new Complaint(
            Ids.next(),
            requestId,
            order.id(),
            order.platformOrderNo(),
            matter,
            log.now(),
            log.actor(),
            rules.grade(matter.kind(), hint, matter.customerClass(), sameFaults),
            ComplaintProgress.begun(),
            0);
    try {
      store.add(complaint);
    } catch (DuplicateKeyException e) {
      // Another transaction was faster with the same request; what became of that is the answer.
      return repeated(store.findByRequest(requestId).orElseThrow(() -> e), order, matter);
    }
    deadlines.start(complaint);
    log.tell(
        complaint,
        "COMPLAINT_ACCEPTED",
        "%s, %s: %s"
            .formatted(Words.capital(matter.kind()), Words.of(complaint.grade()), matter.text()));
    handling.accepted(complaint);
    return new Accepted(complaint, false);
  }

  private static Accepted repeated(Complaint known, Order order, Matter matter) {
    boolean same =
        known.orderId().equals(order.id())
            && known.matter().kind() == matter.kind()
            && known.matter().text().equals(matter.text());
    if (!same) {
      throw Refusal.conflict(
          "Request %s was another complaint (%s); use another requestId",
          known.requestId(), known.id());
    }
    return new Accepted(known, true);
  }

  private static String phone(Order order, ComplaintSubmission sent, ComplaintFields fields) {
    return fields.phone("callbackPhone", sent.callbackPhone(), order.customer().phone());
  }

  private Order order(ComplaintSubmission submission) {
    if (submission.orderId() != null) {
      return orders.get(submission.orderId());
    }
    if (submission.platformOrderNo() == null) {
      throw Refusal.invalid(
          "orderId", ErrorCode.REQUIRED, "is missing; name the order by it, or by platformOrderNo");
    }
    Platform platform =
        submission.platform() == null ? null : platforms.get("platform", submission.platform());
    return orders.get(platform, submission.platformOrderNo());
  }

  private static String sku(Order order, String named, ComplaintFields fields) {
    var skus = order.lines().stream().map(OrderLine::sku).toList();
    if (named != null && !skus.contains(named)) {
      fields.fault("sku", ErrorCode.UNKNOWN, "the order has no item '%s'; it has %s", named, skus);
    }
    return item(order, named);
  }

  /** What else can be meant in an order of one item? */
  private static String item(Order order, String named) {
    var skus = order.lines().stream().map(OrderLine::sku).toList();
    return Optional.ofNullable(named).orElse(skus.size() == 1 ? skus.get(0) : null);
  }
}
