package org.gendan.notify.notice;

import static org.gendan.notify.notice.NoticeModel.NOTICE_ABOUT;
import static org.gendan.notify.notice.NoticeModel.NOTICE_AT;
import static org.gendan.notify.notice.NoticeModel.NOTICE_ID;
import static org.gendan.notify.notice.NoticeModel.NOTICE_STATUS;
import static org.gendan.notify.notice.NoticeModel.PROTECTED;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gendan.engine.ProtectedVariables;
import org.gendan.notify.notice.NoticeDesk.About;
import org.gendan.notify.notice.NoticeDesk.Weighed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Incoming: one bean for each task of {@code customer-notice.bpmn}, and of the two models before
 * it.
 */
@Configuration(proxyBeanMethods = false)
class NoticeTasks {

  private final NoticeDesks desks;

  NoticeTasks(NoticeDesks desks) {
    this.desks = desks;
  }

  @Bean
  ProtectedVariables noticeVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate weighNotice() {
    return task -> weigh(task, about(task));
  }

  @Bean
  JavaDelegate tellCustomer() {
    return task -> desks.send(about(task), NOTICE_ID.from(task));
  }

  /** Messages about parcels that began as {@code milestone-notice}. */
  @Bean
  JavaDelegate weighMilestoneNotice() {
    return task -> weigh(task, About.PARCEL);
  }

  /** Messages about parcels that began as {@code milestone-notice}. */
  @Bean
  JavaDelegate tellConsignee() {
    return task -> desks.send(About.PARCEL, NOTICE_ID.from(task));
  }

  private void weigh(DelegateExecution task, About about) {
    Weighed weighed = desks.weigh(about, NOTICE_ID.from(task));
    NOTICE_STATUS.set(task, weighed.standing());
    NOTICE_AT.set(task, Date.from(weighed.at()));
  }

  /** Those that began as {@code exception-notice} do not say it. */
  private static About about(DelegateExecution task) {
    return task.hasVariable(NOTICE_ABOUT.name()) ? NOTICE_ABOUT.from(task) : About.CASE;
  }
}
