package org.gendan.escalation.notice;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gendan.calendar.BusinessTime;
import org.gendan.words.StoryWords;

/** Notices as the API shows them. */
public final class NoticeView {

  private NoticeView() {}

  /** What the customer was told, or why not. */
  public record Message(
      String noticeId,
      String orderId,
      String kind,
      String status,
      String reason,
      OffsetDateTime sentAt) {

    public static Message of(Notice notice, ZoneId zone) {
      return new Message(
          notice.id(),
          notice.orderId(),
          notice.kind().name(),
          notice.status().name(),
          StoryWords.toReader(notice.reason()),
          BusinessTime.at(notice.sentAt(), zone));
    }
  }
}
