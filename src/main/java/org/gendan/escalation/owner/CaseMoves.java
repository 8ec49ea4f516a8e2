package org.gendan.escalation.owner;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.gendan.escalation.BulkStore;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.Post;
import org.gendan.escalation.Stay;
import org.gendan.escalation.Stay.Reason;
import org.gendan.escalation.owner.TriageTables.Move;
import org.springframework.stereotype.Component;

/** Moves a case from owner to owner, and ends it; each time with its note. */
@Component
public class CaseMoves {

  private final ExceptionCases cases;
  private final Stays stays;
  private final TriageTables tables;
  private final BulkStore members;
  private final OwnerNews news;
  private final CaseLog log;

  CaseMoves(
      ExceptionCases cases,
      Stays stays,
      TriageTables tables,
      BulkStore members,
      OwnerNews news,
      CaseLog log) {
    this.cases = cases;
    this.stays = stays;
    this.tables = tables;
    this.members = members;
    this.news = news;
    this.log = log;
  }

  /** One level up; what it waits for stays as it is. */
  public ExceptionCase rise(ExceptionCase open, Move why, String remark) {
    Stay before = open.owner();
    Post post = tables.next(before.level(), why);
    Reason reason = why == Move.CLOCK ? Reason.OVERDUE : Reason.ESCALATED;
    ExceptionCase risen = cases.move(open, open.status(), stays.next(before, post, reason));
    String to = "to %s, level %d".formatted(post.ownerGroup(), post.level());
    log.tell(
        risen,
        "EXCEPTION_" + reason,
        words("From %s %s".formatted(before.ownerGroup(), to), remark));
    log.note(risen, "OWNER_TOLD", "%s: the case has gone %s".formatted(before.ownerGroup(), to));
    news.risen(risen, before);
    return risen;
  }

  /** To a colleague; the clock goes on. */
  public ExceptionCase handOver(ExceptionCase open, String group, String remark) {
    ExceptionCase handed = cases.move(open, open.status(), stays.handedOver(open.owner(), group));
    log.tell(handed, "EXCEPTION_HANDED_OVER", words("Handed to " + group, remark));
    return handed;
  }

  /** To the desk that had it last, or to the one that the table names. */
  public ExceptionCase giveBack(ExceptionCase open, String remark) {
    Post post = tables.next(open.owner().level(), Move.GIVEN_BACK);
    Post desk = lastOwner(open, stay -> stay.level() == 0).map(post::of).orElse(post);
    Stay next = stays.next(open.owner(), desk, Reason.GIVEN_BACK);
    ExceptionCase back = cases.move(open, Status.OPEN, next);
    log.tell(back, "EXCEPTION_GIVEN_BACK", words("Back to " + desk.ownerGroup(), remark));
    return back;
  }

  /** To a group that decides one question and returns the case. */
  public ExceptionCase lend(
      ExceptionCase open, Status status, Post post, String kind, String text) {
    ExceptionCase lent = cases.move(open, status, stays.next(open.owner(), post, Reason.LENT));
    log.tell(lent, kind, text);
    return lent;
  }

  /** From the group that has decided, back to the owner before. */
  public ExceptionCase takeBack(ExceptionCase lent, String kind, String text) {
    Optional<Stay> owner =
        lastOwner(lent, stay -> stay.reason() != Reason.LENT && before(stay, lent));
    Post post = tables.next(owner.map(Stay::level).orElse(0), Move.RETURNED);
    Post back = owner.map(post::of).orElse(post);
    Stay next = stays.next(lent.owner(), back, Reason.RETURNED);
    ExceptionCase returned = cases.move(lent, Status.OPEN, next);
    log.tell(returned, kind, text);
    return returned;
  }

  public ExceptionCase end(ExceptionCase open, Status end, String text) {
    ExceptionCase ended = cases.save(open.ended(end, log.now()));
    log.tell(ended, "EXCEPTION_" + end, text);
    if (ended.isBulk()) {
      log.tellOrders(ended, members.present(ended.id()), "EXCEPTION_" + end, text);
      members.release(ended.id());
    }
    return ended;
  }

  public static String words(String what, String remark) {
    return remark == null || remark.isBlank() ? what : what + ": " + remark;
  }

  /** Not those to whom a lent case rose because its time was over. */
  private boolean before(Stay stay, ExceptionCase lent) {
    return cases.stays(lent.id()).stream()
        .filter(other -> other.reason() == Reason.LENT)
        .map(Stay::no)
        .max(Comparator.naturalOrder())
        .map(no -> stay.no() < no)
        .orElse(true);
  }

  private Optional<Stay> lastOwner(ExceptionCase about, Predicate<Stay> wanted) {
    return cases.stays(about.id()).stream().filter(wanted).reduce((first, second) -> second);
  }
}
