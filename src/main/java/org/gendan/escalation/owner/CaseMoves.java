package org.gendan.escalation.owner;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gendan.calendar.outage.MissedInOutage;
import org.gendan.escalation.BulkMapper;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.Post;
import org.gendan.escalation.Stay;
import org.gendan.escalation.Stay.Reason;
import org.gendan.escalation.owner.DeployedTriageTables.Move;
import org.springframework.stereotype.Component;

/** Moves a case from owner to owner, and ends it; each time with its note. */
@Component
public class CaseMoves {

  private final ExceptionCases cases;
  private final Stays stays;
  private final DeployedTriageTables tables;
  private final BulkMapper members;
  private final OwnerNews news;
  private final MissedInOutage missed;
  private final CaseLog log;

  CaseMoves(
      ExceptionCases cases,
      Stays stays,
      DeployedTriageTables tables,
      BulkMapper members,
      OwnerNews news,
      MissedInOutage missed,
      CaseLog log) {
    this.cases = cases;
    this.stays = stays;
    this.tables = tables;
    this.members = members;
    this.news = news;
    this.missed = missed;
    this.log = log;
  }

  /**
   * To the next owner; what it waits for stays as it is. Above the last one is nobody: that one is
   * asked again.
   */
  public ExceptionCase rise(ExceptionCase open, Move why, String remark) {
    Stay before = open.owner();
    Post post = tables.next(before, why);
    Reason reason =
        why != Move.CLOCK
            ? Reason.ESCALATED
            : missed.isTrueOf(before.solutionDueAt()) ? Reason.OUTAGE : Reason.OVERDUE;
    ExceptionCase risen = cases.move(open, open.status(), stays.next(before, post, reason));
    log.tell(
        risen,
        "EXCEPTION_" + reason,
        words(whereTo(before, risen) + missedBy(before, why), remark));
    if (risen.owner().isOf(before)) {
      news.askedAgain(risen);
    } else {
      log.note(
          risen,
          "OWNER_TOLD",
          "%s: the case has gone to %s, level %d"
              .formatted(before.ownerGroup(), post.ownerGroup(), post.level()));
      news.risen(risen, before);
    }
    return risen;
  }

  private String missedBy(Stay before, Move why) {
    return why == Move.CLOCK ? missed.words(before.solutionDueAt()) : "";
  }

  private String whereTo(Stay before, ExceptionCase risen) {
    Stay now = risen.owner();
    String promised =
        "a solution is due at %s, first promised for %s"
            .formatted(news.moment(now.solutionDueAt()), news.moment(risen.promisedAt()));
    return now.isOf(before)
        ? "Still with %s, level %d, above which there is nobody; %s"
            .formatted(now.ownerGroup(), now.level(), promised)
        : "From %s to %s, level %d; %s"
            .formatted(before.ownerGroup(), now.ownerGroup(), now.level(), promised);
  }

  /** The groups that the case can still rise to, from the next to the last. */
  public Set<String> above(Stay owner) {
    Set<String> above = new LinkedHashSet<>();
    for (Move why : List.of(Move.ASKED, Move.CLOCK)) {
      Post next = tables.next(owner, why);
      while (!next.ownerGroup().equals(owner.ownerGroup()) && above.add(next.ownerGroup())) {
        next = tables.next(next.level(), next.ownerGroup(), Move.ASKED);
      }
    }
    return above;
  }

  /** To a colleague; the clock goes on. */
  public ExceptionCase handOver(ExceptionCase open, String group, String remark) {
    ExceptionCase handed = cases.move(open, open.status(), stays.handedOver(open.owner(), group));
    log.tell(handed, "EXCEPTION_HANDED_OVER", words("Handed to " + group, remark));
    return handed;
  }

  /** To the desk that had it last, or to the one that the table names. */
  public ExceptionCase giveBack(ExceptionCase open, String remark) {
    Stay now = open.owner();
    Post post = tables.next(now, Move.GIVEN_BACK);
    Post desk = lastOwner(open, s -> s.level() == 0 && !s.isOf(now)).map(post::of).orElse(post);
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
    Post post = tables.next(owner.orElse(lent.owner()), Move.RETURNED);
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
