package org.gendan.notify.notice;

import java.util.List;
import org.gendan.notify.notice.NoticeDesk.About;
import org.gendan.notify.notice.NoticeDesk.Weighed;
import org.springframework.stereotype.Component;

/** Finds who weighs and sends a message. */
@Component
class NoticeDesks {

  private final List<NoticeDesk> desks;

  NoticeDesks(List<NoticeDesk> desks) {
    this.desks = desks;
  }

  Weighed weigh(About about, String noticeId) {
    return of(about).weigh(noticeId);
  }

  void send(About about, String noticeId) {
    of(about).send(noticeId);
  }

  private NoticeDesk of(About about) {
    return desks.stream()
        .filter(desk -> desk.about() == about)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody tells customers of a " + about));
  }
}
