package org.gendan.notify.notice;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.notify.notice.NoticeDesk.About;
import org.gendan.notify.notice.NoticeDesk.Standing;

/** Names of {@code customer-notice.bpmn}: nothing but words. */
final class NoticeModel {

  static final String KEY = "customer-notice";

  static final ProcessVariable<String> NOTICE_ID = ProcessVariable.string("noticeId");
  static final ProcessVariable<About> NOTICE_ABOUT =
      ProcessVariable.choice("noticeAbout", About.class);
  static final ProcessVariable<Standing> NOTICE_STATUS =
      ProcessVariable.choice("noticeStatus", Standing.class);
  static final ProcessVariable<Date> NOTICE_AT = ProcessVariable.instant("noticeAt");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(NOTICE_ID, NOTICE_ABOUT, NOTICE_STATUS, NOTICE_AT);

  private NoticeModel() {}
}
