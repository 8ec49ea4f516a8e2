package org.gendan.escalation.notice;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.escalation.notice.Notice.Status;

/** Names of {@code exception-notice.bpmn}: nothing but words. */
final class ExceptionNoticeModel {

  static final String KEY = "exception-notice";

  static final ProcessVariable<String> NOTICE_ID = ProcessVariable.string("noticeId");
  static final ProcessVariable<Status> NOTICE_STATUS =
      ProcessVariable.choice("noticeStatus", Status.class);
  static final ProcessVariable<Date> NOTICE_AT = ProcessVariable.instant("noticeAt");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(NOTICE_ID, NOTICE_STATUS, NOTICE_AT);

  private ExceptionNoticeModel() {}
}
