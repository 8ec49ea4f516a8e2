package org.gendan.escalation.owner;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.gendan.calendar.BusinessTime;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.Happening;
import org.gendan.escalation.Stay;
import org.gendan.notify.staff.StaffMessages;
import org.gendan.notify.staff.StaffMessages.Template;
import org.springframework.stereotype.Component;

/** Tells desks in their chats what becomes of their cases (rows 82-87 of docs/domain.md). */
@Component
public class OwnerNews {

  private final StaffMessages messages;
  private final ZoneId zone;

  OwnerNews(StaffMessages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /** A case has gone from one owner up to another: both are told. */
  void risen(ExceptionCase risen, Stay before) {
    Stay now = risen.owner();
    messages.tell(
        key(risen, now) + "gone",
        before.ownerGroup(),
        Template.CASE_GONE,
        Map.of(
            "caseNo", number(risen),
            "orderNo", order(risen),
            "cause", risen.cause().name(),
            "from", before.ownerGroup(),
            "to", now.ownerGroup(),
            "level", String.valueOf(now.level()),
            "reason", now.reason().name()));
    messages.tell(
        key(risen, now) + "come",
        now.ownerGroup(),
        Template.CASE_COME,
        Map.of(
            "caseNo", number(risen),
            "orderNo", order(risen),
            "cause", risen.cause().name(),
            "level", String.valueOf(now.level()),
            "answerDue", moment(now.answerDueAt()),
            "promised", moment(risen.promisedAt()),
            "solutionDue", moment(now.solutionDueAt())));
  }

  /** The time is over and above the owner is nobody: one message, to the owner. */
  void askedAgain(ExceptionCase risen) {
    Stay now = risen.owner();
    messages.tell(
        key(risen, now) + "again",
        now.ownerGroup(),
        Template.CASE_ASKED_AGAIN,
        Map.of(
            "caseNo", number(risen),
            "orderNo", order(risen),
            "cause", risen.cause().name(),
            "level", String.valueOf(now.level()),
            "promised", moment(risen.promisedAt()),
            "solutionDue", moment(now.solutionDueAt())));
  }

  /** The first answer is overdue: the owner is told. */
  public void answerOverdue(ExceptionCase open) {
    messages.tell(
        key(open, open.owner()) + "answer-overdue",
        open.owner().ownerGroup(),
        Template.CASE_ANSWER_OVERDUE,
        Map.of("caseNo", number(open), "orderNo", order(open), "cause", open.cause().name()));
  }

  /** What the case is about may be over: the owner is asked whether anything is left to do. */
  public void reasonOver(ExceptionCase open, Happening.Kind what) {
    messages.tell(
        "case:%s:over:%d".formatted(open.id(), open.askedAt().getEpochSecond()),
        open.owner().ownerGroup(),
        Template.CASE_REASON_OVER,
        Map.of(
            "caseNo", number(open),
            "orderNo", order(open),
            "cause", open.cause().name(),
            "event", what.name()));
  }

  private static String key(ExceptionCase about, Stay stay) {
    return "case:%s:%d:".formatted(about.id(), stay.no());
  }

  /** Enough of the id to find it by; the whole is of no use in a chat. */
  private static String number(ExceptionCase about) {
    return about.id().substring(Math.max(0, about.id().length() - 8));
  }

  private static String order(ExceptionCase about) {
    return about.isBulk() ? about.members() + "×" : about.orderNo();
  }

  String moment(Instant at) {
    return BusinessTime.brief(at, zone);
  }
}
