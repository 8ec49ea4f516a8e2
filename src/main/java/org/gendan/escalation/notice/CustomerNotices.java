package org.gendan.escalation.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gendan.calendar.BusinessTime;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subjects;
import org.gendan.escalation.notice.DeployedNoticeTable.Frequency;
import org.gendan.escalation.notice.Notice.Status;
import org.gendan.notify.MessageOutcome;
import org.gendan.notify.customer.CustomerMessages;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.notify.notice.NoticeDesk;
import org.gendan.notify.policy.ContactPermission;
import org.gendan.notify.policy.ContactPermission.QuietUntil;
import org.gendan.notify.policy.ContactPermission.Refused;
import org.gendan.notify.policy.ContactPolicy;
import org.gendan.notify.policy.ContactPurpose;
import org.gendan.notify.turn.MessageTurns;
import org.gendan.notify.turn.MessageTurns.Turn;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells customers of cases what happened: only with their consent, outside quiet hours, not too
 * often, and only what is still true when it is sent (rows 57, 89-95, B10 of docs/domain.md).
 */
@Component
public class CustomerNotices implements NoticeDesk {

  private static final Duration DAY = Duration.ofHours(24);
  private final NoticeMapper store;
  private final ExceptionCases cases;
  private final Subjects subjects;
  private final DeployedNoticeTable table;
  private final ContactPolicy policy;
  private final CustomerMessages messages;
  private final MessageTurns turns;
  private final CaseLog log;
  private final ZoneId zone;

  CustomerNotices(
      NoticeMapper store,
      ExceptionCases cases,
      Subjects subjects,
      DeployedNoticeTable table,
      ContactPolicy policy,
      CustomerMessages messages,
      MessageTurns turns,
      CaseLog log,
      ZoneId zone) {
    this.store = store;
    this.cases = cases;
    this.subjects = subjects;
    this.table = table;
    this.policy = policy;
    this.messages = messages;
    this.turns = turns;
    this.log = log;
    this.zone = zone;
  }

  @Override
  public About about() {
    return About.CASE;
  }

  /** The notices of a case, oldest first. */
  public List<Notice> of(String exceptionId) {
    return store.of(exceptionId);
  }

  /** Weighs a notice; one that was sent, is being sent or was dropped stays so. */
  @Override
  @Transactional
  public Weighed weigh(String noticeId) {
    Notice notice = get(noticeId);
    if (notice.status() == Status.SENT || notice.status() == Status.DROPPED) {
      return new Weighed(Standing.DROPPED, log.now());
    }
    if (notice.status() == Status.SENDING) {
      return new Weighed(Standing.SENDING, log.now());
    }
    ExceptionCase about = cases.get(notice.exceptionId());
    if (!notice.kind().isTrueOf(about)) {
      return drop(notice, "overtaken: the case has gone on");
    }
    ContactPermission permission =
        policy.mayContact(subject(notice).customerPhone(), ContactPurpose.SERVICE, log.now());
    if (permission instanceof Refused refused) {
      return drop(notice, "the customer wishes " + Words.of(refused.wish()));
    }
    if (permission instanceof QuietUntil quiet) {
      return wait(notice, "quiet hours", quiet.from());
    }
    Frequency frequency = table.frequency(notice.kind(), about.cause());
    store.lock(notice.orderId());
    List<Instant> sent = store.sentSince(notice, log.now().minus(DAY), log.now());
    if (frequency.mostPerDay() == 0) {
      return drop(notice, "not told to customers");
    }
    if (sent.size() < frequency.mostPerDay()) {
      Turn turn =
          turns.take(subject(notice).orderNo(), MessageTurns.CUSTOMER, template(notice).name());
      if (!turn.now()) {
        String near = "another message about the order";
        return turn.waits() ? wait(notice, near, turn.from()) : drop(notice, near);
      }
      store.update(notice.now(Status.SENDING, null, null));
      return new Weighed(Standing.SENDING, log.now());
    }
    String often = "%d notices in 24 h already".formatted(sent.size());
    return frequency.waits() && !sent.isEmpty()
        ? wait(notice, often, sent.get(0).plus(DAY).plusSeconds(1))
        : drop(notice, often);
  }

  /** Sends a notice, once, in a job of its own. */
  @Override
  @Transactional
  public void send(String noticeId) {
    Notice notice = get(noticeId);
    ExceptionCase about = cases.get(notice.exceptionId());
    if (notice.status() == Status.SENT || !notice.kind().isTrueOf(about)) {
      drop(notice, "overtaken: the case has gone on");
      return;
    }
    Subject subject = subject(notice);
    MessageOutcome outcome =
        messages.send(
            notice.id(),
            subject.customerPhone(),
            template(notice),
            Map.of(
                "orderId",
                notice.orderId(),
                "orderNo",
                subject.orderNo(),
                "solutionDue",
                BusinessTime.brief(about.owner().solutionDueAt(), zone),
                "language",
                subject.language()));
    if (outcome instanceof MessageOutcome.Refused refused) {
      drop(notice, "the channel refuses it: " + refused.text());
      return;
    }
    store.update(notice.now(Status.SENT, null, log.now()));
    log.tellOrders(
        about,
        List.of(notice.orderId()),
        "CUSTOMER_TOLD",
        "The customer was told " + Words.of(notice.kind()));
  }

  private static Template template(Notice notice) {
    return Template.valueOf("EXCEPTION_" + notice.kind());
  }

  private Weighed drop(Notice notice, String reason) {
    if (notice.status() != Status.SENT) {
      store.update(notice.now(Status.DROPPED, reason, null));
    }
    return new Weighed(Standing.DROPPED, log.now());
  }

  private Weighed wait(Notice notice, String reason, Instant until) {
    store.update(notice.now(Status.WAITING, reason, null));
    return new Weighed(Standing.WAITING, until);
  }

  private Notice get(String noticeId) {
    return store
        .find(noticeId)
        .orElseThrow(() -> Refusal.notFound("There is no notice '%s'", noticeId));
  }

  private Subject subject(Notice notice) {
    return subjects
        .find(notice.orderId())
        .orElseThrow(() -> Refusal.notFound("There is no order %s", notice.orderId()));
  }
}
