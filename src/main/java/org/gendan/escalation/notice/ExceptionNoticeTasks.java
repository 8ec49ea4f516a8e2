package org.gendan.escalation.notice;

import static org.gendan.escalation.notice.ExceptionNoticeModel.NOTICE_AT;
import static org.gendan.escalation.notice.ExceptionNoticeModel.NOTICE_ID;
import static org.gendan.escalation.notice.ExceptionNoticeModel.NOTICE_STATUS;
import static org.gendan.escalation.notice.ExceptionNoticeModel.PROTECTED;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gendan.engine.ProtectedVariables;
import org.gendan.escalation.notice.CustomerNotices.Weighed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code exception-notice.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ExceptionNoticeTasks {

  private final CustomerNotices notices;

  ExceptionNoticeTasks(CustomerNotices notices) {
    this.notices = notices;
  }

  @Bean
  ProtectedVariables exceptionNoticeVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate weighNotice() {
    return task -> {
      Weighed weighed = notices.weigh(NOTICE_ID.from(task));
      NOTICE_STATUS.set(task, weighed.status());
      NOTICE_AT.set(task, Date.from(weighed.at()));
    };
  }

  @Bean
  JavaDelegate tellCustomer() {
    return task -> notices.send(NOTICE_ID.from(task));
  }
}
