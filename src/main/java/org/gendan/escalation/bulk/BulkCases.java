package org.gendan.escalation.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gendan.escalation.BulkMapper;
import org.gendan.escalation.BulkMapper.Member;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionMapper;
import org.gendan.escalation.ExceptionMapper.Kept;
import org.gendan.escalation.ExceptionReceipt;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Stay;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subjects;
import org.gendan.escalation.handling.CauseStages;
import org.gendan.escalation.handling.ExceptionEscalationProcess;
import org.gendan.escalation.handling.ExceptionIntake;
import org.gendan.escalation.handling.ExceptionIntake.Taken;
import org.gendan.escalation.notice.Notice;
import org.gendan.escalation.notice.Notices;
import org.gendan.escalation.owner.CaseMoves;
import org.gendan.escalation.owner.DeployedTriageTables;
import org.gendan.escalation.owner.DeployedTriageTables.CustomerClass;
import org.gendan.escalation.owner.DeployedTriageTables.Facts;
import org.gendan.escalation.owner.Stays;
import org.gendan.escalation.owner.Triage;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Checked;
import org.gendan.row.Ids;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One failure that hits many orders is one case with many members, worked and ended together; a
 * member can leave it and go its own way (row 85 of docs/domain.md).
 */
@Component
public class BulkCases {

  private static final int MOST_MEMBERS = 10_000;

  private final ExceptionMapper store;
  private final BulkMapper members;
  private final Subjects subjects;
  private final ExceptionIntake intake;
  private final CauseStages stages;
  private final ExceptionCases cases;
  private final DeployedTriageTables tables;
  private final Stays stays;
  private final CaseMoves moves;
  private final Notices notices;
  private final ExceptionEscalationProcess flow;
  private final CaseLog log;

  BulkCases(
      ExceptionMapper store,
      BulkMapper members,
      Subjects subjects,
      ExceptionIntake intake,
      CauseStages stages,
      ExceptionCases cases,
      DeployedTriageTables tables,
      Stays stays,
      CaseMoves moves,
      Notices notices,
      ExceptionEscalationProcess flow,
      CaseLog log) {
    this.store = store;
    this.members = members;
    this.subjects = subjects;
    this.intake = intake;
    this.stages = stages;
    this.cases = cases;
    this.tables = tables;
    this.stays = stays;
    this.moves = moves;
    this.notices = notices;
    this.flow = flow;
    this.log = log;
  }

  /** The same happened to all of these orders of one platform. */
  public record MassReport(
      String requestId,
      ExceptionCause cause,
      String text,
      String platform,
      Collection<String> orderNos) {}

  /**
   * Opens one case for many orders. Open cases of single orders with the same cause become part of
   * it.
   *
   * @throws Refusal when an order is unknown, none or too many are named, or a field is wrong
   */
  @Transactional
  public Taken raise(MassReport mass) {
    ExceptionReport report =
        Checked.of(
            new ExceptionReport(
                mass.requestId(), null, null, mass.cause(), mass.text(), log.actor()));
    String about = "request " + mass.requestId();
    Optional<Kept> earlier = store.report(about, mass.requestId());
    if (earlier.isPresent()) {
      return ExceptionIntake.repeated(earlier.get(), report);
    }
    List<Subject> orders = orders(mass);
    stages.mustBePossible(mass.cause(), orders);
    ExceptionCase opened = opened(mass);
    // An insert, not the look before it, decides who of two is first.
    if (!store.open(opened, about + ":" + mass.cause())) {
      return store
          .report(about, mass.requestId())
          .map(first -> ExceptionIntake.repeated(first, report))
          .orElseThrow(
              () ->
                  Refusal.conflict(
                      "Request %s has just ended; report again with a requestId of its own",
                      mass.requestId()));
    }
    store.addReport(
        about,
        new Kept(
            opened.id(),
            mass.requestId(),
            null,
            mass.cause(),
            mass.text(),
            false,
            log.actor(),
            log.now()));
    int taken = members.addAll(opened, orders);
    if (taken == 0) {
      throw Refusal.conflict("All of these orders are in another open case of many orders already");
    }
    ExceptionCase bulk = cases.save(opened.withMembers(taken));
    String words = mass.text() == null ? "" : ": " + mass.text();
    log.note(
        bulk,
        "EXCEPTION_RAISED",
        "%s of %d orders%s".formatted(Words.capital(mass.cause()), taken, words));
    log.tellOrders(
        bulk,
        members.present(bulk.id()),
        "EXCEPTION_RAISED",
        "%s, one case for %d orders%s".formatted(Words.capital(mass.cause()), taken, words));
    absorb(bulk);
    flow.raised(bulk);
    notices.ask(bulk, Notice.Kind.TAKEN);
    return new Taken(new ExceptionReceipt(bulk.id(), false), false);
  }

  /** The orders of a case. */
  public Page<Member> members(String exceptionId, PageRequest page) {
    cases.get(exceptionId);
    return new Page<>(
        members.members(exceptionId, page.size(), page.offset()),
        page.page(),
        page.size(),
        members.count(exceptionId));
  }

  /**
   * An order leaves the case and gets one of its own.
   *
   * @return the receipt of the order's own case
   * @throws Refusal when the case has ended or the order is not in it
   */
  @Transactional
  public ExceptionReceipt leave(String exceptionId, String orderId, String why) {
    ExceptionCase bulk = cases.get(exceptionId);
    bulk.mustBeOpen();
    if (!members.leave(exceptionId, orderId, log.now())) {
      throw Refusal.conflict("Order %s is not in exception %s", orderId, exceptionId);
    }
    log.note(bulk, "MEMBER_LEFT", CaseMoves.words("Order " + orderId + " left", why));
    return intake.raise(
        new ExceptionReport("left " + exceptionId, orderId, null, bulk.cause(), why, log.actor()));
  }

  private ExceptionCase opened(MassReport mass) {
    Triage triage = tables.triage(new Facts(mass.cause(), CustomerClass.MANY, 0, 0));
    Stay first = stays.first(triage.post(), log.actor());
    return new ExceptionCase(
        Ids.next(),
        null,
        null,
        "",
        mass.cause(),
        mass.text(),
        triage.severity(),
        triage.rank(),
        Status.OPEN,
        first,
        log.actor(),
        log.now(),
        first.solutionDueAt(),
        null,
        null,
        0,
        null,
        0);
  }

  private List<Subject> orders(MassReport mass) {
    Set<String> numbers = new TreeSet<>(mass.orderNos() == null ? List.of() : mass.orderNos());
    if (numbers.size() < 2 || numbers.size() > MOST_MEMBERS) {
      throw Refusal.invalid(
          "orderNos", ErrorCode.COUNT, "name between 2 and %d different orders", MOST_MEMBERS);
    }
    List<Subject> found = new ArrayList<>();
    List<String> asked = List.copyOf(numbers);
    for (int from = 0; from < asked.size(); from += 500) {
      List<String> some = asked.subList(from, Math.min(from + 500, asked.size()));
      found.addAll(subjects.findByNumbers(mass.platform(), some));
    }
    found.forEach(subject -> numbers.remove(subject.orderNo()));
    if (!numbers.isEmpty()) {
      String some = numbers.stream().limit(5).collect(Collectors.joining(", "));
      throw Refusal.invalid(
          "orderNos",
          ErrorCode.UNKNOWN,
          "%s has no order %s%s; correct the list and send it again",
          mass.platform(),
          some,
          numbers.size() > 5 ? " and others" : "");
    }
    return found;
  }

  /** What single orders have reported before is part of the case now. */
  private void absorb(ExceptionCase bulk) {
    for (ExceptionCase single : store.openOfMembers(bulk.id(), bulk.cause())) {
      ExceptionCase ended =
          moves.end(single, Status.WITHDRAWN, "Part of the case " + bulk.id() + " of many orders");
      flow.changed(ended);
    }
  }
}
