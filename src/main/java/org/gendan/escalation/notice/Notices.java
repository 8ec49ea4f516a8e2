package org.gendan.escalation.notice;

import java.util.List;
import org.gendan.escalation.BulkMapper;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.notice.Notice.Kind;
import org.gendan.escalation.notice.Notice.Status;
import org.gendan.notify.notice.NoticeDesk.About;
import org.gendan.notify.notice.NoticeProcess;
import org.gendan.row.Ids;
import org.springframework.stereotype.Component;

/** Asks that customers are told; who tells them is a process of its own. */
@Component
public class Notices {

  private final NoticeMapper store;
  private final BulkMapper members;
  private final NoticeProcess flow;
  private final CaseLog log;

  Notices(NoticeMapper store, BulkMapper members, NoticeProcess flow, CaseLog log) {
    this.store = store;
    this.members = members;
    this.flow = flow;
    this.log = log;
  }

  /** The customer of the case, or all of its customers, are to be told how it ended. */
  public void ask(ExceptionCase ended) {
    ask(
        ended,
        ended.status() == ExceptionCase.Status.COMPENSATED ? Kind.COMPENSATED : Kind.RESOLVED);
  }

  /** The customer of the case, or all of its customers, are to be told. */
  public void ask(ExceptionCase about, Kind kind) {
    List<String> orders =
        about.isBulk()
            ? members.present(about.id())
            : about.orderId() == null ? List.of() : List.of(about.orderId());
    List<Notice> asked = orders.stream().map(order -> notice(about, order, kind)).toList();
    if (!asked.isEmpty()) {
      store.addAll(asked);
      flow.asked(About.CASE, asked.stream().map(Notice::id).toList());
    }
  }

  private Notice notice(ExceptionCase about, String orderId, Kind kind) {
    return new Notice(Ids.next(), about.id(), orderId, kind, Status.WAITING, null, log.now(), null);
  }
}
