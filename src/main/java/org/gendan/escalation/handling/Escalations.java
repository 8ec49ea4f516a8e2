package org.gendan.escalation.handling;

import static org.gendan.escalation.owner.CaseMoves.words;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.Post;
import org.gendan.escalation.ReportRules;
import org.gendan.escalation.compensation.Compensations;
import org.gendan.escalation.notice.Notice;
import org.gendan.escalation.notice.Notices;
import org.gendan.escalation.owner.CaseMoves;
import org.gendan.escalation.owner.DeployedTriageTables;
import org.gendan.escalation.owner.DeployedTriageTables.Move;
import org.gendan.escalation.owner.OwnerNews;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a case. Whatever happens, it keeps its notes, evidence and history, and has
 * exactly one owner (rows 55, 85-88, 146 of docs/domain.md).
 */
@Component
public class Escalations {

  private final ExceptionCases cases;
  private final CaseMoves moves;
  private final Compensations compensations;
  private final Notices notices;
  private final DeployedTriageTables tables;
  private final ExceptionEscalationProcess flow;
  private final ScriptGuard guard;
  private final OwnerNews news;
  private final GoodsAgain goods;
  private final CurrentActor actor;
  private final CaseLog log;

  Escalations(
      ExceptionCases cases,
      CaseMoves moves,
      Compensations compensations,
      Notices notices,
      DeployedTriageTables tables,
      ExceptionEscalationProcess flow,
      ScriptGuard guard,
      OwnerNews news,
      GoodsAgain goods,
      CurrentActor actor,
      CaseLog log) {
    this.cases = cases;
    this.moves = moves;
    this.compensations = compensations;
    this.notices = notices;
    this.tables = tables;
    this.flow = flow;
    this.guard = guard;
    this.news = news;
    this.goods = goods;
    this.actor = actor;
    this.log = log;
  }

  /**
   * The owner's answer.
   *
   * @param compensation what the customer is to get; as much as the standard grants when empty
   * @param handOverTo the group that takes over
   * @param resend the goods that are sent again with a solution
   */
  public record Answer(
      Resolution resolution,
      Optional<BigDecimal> compensation,
      Optional<String> handOverTo,
      Resend resend,
      Optional<String> remark) {}

  /**
   * Takes the owner's answer, in the task.
   *
   * @throws Refusal when the case has ended, or the answer cannot be followed
   */
  @Transactional
  public void answer(String exceptionId, Answer answer) {
    ExceptionCase open = cases.get(exceptionId);
    open.mustBeOpen();
    String remark = ReportRules.remark(answer.remark().orElse(null));
    if (answer.resend().isWantedWith(answer.resolution())) {
      goods.send(open, answer.resend().goods());
    }
    switch (answer.resolution()) {
      case RESOLVED -> {
        String solution = said("remark", remark, "write what the customer has as a solution");
        notices.ask(moves.end(open, Status.RESOLVED, words("Resolved", solution)));
      }
      case COMPENSATE -> compensations.ask(open, answer.compensation(), remark);
      case ESCALATE -> risen(open, moves.rise(open, Move.ASKED, remark));
      case HAND_OVER -> moves.handOver(open, desk(open, answer.handOverTo()), remark);
      case GIVE_BACK -> {
        refuseAtTheDesk(open);
        moves.giveBack(open, remark);
      }
      case THIRD_PARTY -> {
        Post post = tables.next(open.owner(), Move.THIRD_PARTY);
        String text = words("A third party has to agree", remark);
        notices.ask(
            moves.lend(open, Status.WITH_THIRD_PARTY, post, "THIRD_PARTY_ASKED", text),
            Notice.Kind.WITH_THIRD_PARTY);
      }
    }
  }

  /** What was agreed with a third party; then the owner goes on (row 88 of docs/domain.md). */
  @Transactional
  public void agreed(String exceptionId, String thirdParty, String agreement) {
    ExceptionCase lent = cases.get(exceptionId);
    lent.mustBeOpen();
    String text = ReportRules.remark(agreement);
    moves.takeBack(lent, "THIRD_PARTY_AGREED", "Agreed with %s: %s".formatted(thirdParty, text));
  }

  /**
   * The time for the solution is over: the next level takes the case. Does nothing when it is not
   * over after all, or the case has ended.
   */
  @Transactional
  public void escalateOverdue(String exceptionId) {
    ExceptionCase open = cases.get(exceptionId);
    boolean overdue = !open.owner().solutionDueAt().isAfter(log.now());
    if (!open.status().isEnd() && overdue) {
      risen(open, moves.rise(open, Move.CLOCK, null));
    }
  }

  /** The customer is told of a new owner, and not that the old one was asked again. */
  private void risen(ExceptionCase before, ExceptionCase now) {
    if (!now.owner().isOf(before.owner())) {
      notices.ask(now, Notice.Kind.ESCALATED);
    }
  }

  /**
   * The first answer is overdue: the owner is reminded, once, unless the customer has it, or the
   * next level gets the case now.
   */
  @Transactional
  public void remind(String exceptionId) {
    ExceptionCase open = cases.get(exceptionId);
    boolean over = !open.owner().solutionDueAt().isAfter(log.now());
    boolean told = over || open.answeredAt() != null || open.owner().remindedAt() != null;
    if (open.status().isEnd() || told) {
      return;
    }
    cases.save(open.reminded(log.now()));
    log.note(
        open,
        "OWNER_REMINDED",
        "%s: the first answer is overdue".formatted(open.owner().ownerGroup()));
    news.answerOverdue(open);
  }

  /**
   * The customer got a first answer (rows 82, 83, 101 of docs/domain.md).
   *
   * @throws Refusal when the case has ended, or what this house does not say was said
   */
  @Transactional
  public ExceptionCase answered(String exceptionId, String text) {
    String said = guard.honest("text", text);
    ExceptionCase answered = cases.save(cases.get(exceptionId).answered(log.now()));
    log.tell(answered, "EXCEPTION_ANSWERED", "The customer was told: " + said);
    notices.ask(answered, Notice.Kind.ANSWERED);
    return answered;
  }

  /**
   * The case has answered itself, or was a mistake, as its owner says or those above.
   *
   * @throws Refusal when it has ended, or the actor is of another group
   */
  @Transactional
  public ExceptionCase withdraw(String exceptionId, String why) {
    ExceptionCase open = cases.get(exceptionId);
    Stream<String> above = moves.above(open.owner()).stream();
    actor.mustBeOneOf(
        "withdraw an exception of " + open.owner().ownerGroup(),
        Stream.of(Stream.of(open.owner().ownerGroup()), above, Stream.of(Roles.CAMUNDA_ADMIN))
            .flatMap(groups -> groups)
            .toArray(String[]::new));
    ExceptionCase ended = moves.end(open, Status.WITHDRAWN, words("Withdrawn", why));
    compensations.drop(ended);
    flow.changed(ended);
    return ended;
  }

  private static String said(String field, String text, String how) {
    if (text == null || text.isBlank()) {
      throw Refusal.invalid(field, ErrorCode.REQUIRED, "is missing; %s", how);
    }
    return text;
  }

  private static String desk(ExceptionCase open, Optional<String> to) {
    String group = said("handOverTo", to.orElse(null), "name the desk that takes the case over");
    if (group.equals(open.owner().ownerGroup())) {
      throw Refusal.invalid(
          "handOverTo",
          ErrorCode.UNKNOWN,
          "%s has the case; name another desk, or give the task back to the group",
          group);
    }
    if (!Roles.DESKS.contains(group)) {
      throw Refusal.invalid(
          "handOverTo", ErrorCode.UNKNOWN, "'%s' is none of %s", group, Roles.DESKS);
    }
    return group;
  }

  private static void refuseAtTheDesk(ExceptionCase open) {
    boolean lead = open.owner().ownerGroup().equals(Roles.TEAM_LEADS);
    if (open.owner().level() == 0 && !(lead && open.owner().no() > 1)) {
      throw Refusal.conflict(
          "The case is with the desk already; hand it over to another desk instead");
    }
  }
}
