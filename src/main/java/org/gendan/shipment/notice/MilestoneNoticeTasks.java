package org.gendan.shipment.notice;

import static org.gendan.shipment.notice.MilestoneNoticeModel.NOTICE_AT;
import static org.gendan.shipment.notice.MilestoneNoticeModel.NOTICE_ID;
import static org.gendan.shipment.notice.MilestoneNoticeModel.NOTICE_STATUS;
import static org.gendan.shipment.notice.MilestoneNoticeModel.PROTECTED;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gendan.engine.ProtectedVariables;
import org.gendan.shipment.notice.ParcelNotices.Weighed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code milestone-notice.bpmn}. */
@Configuration(proxyBeanMethods = false)
class MilestoneNoticeTasks {

  private final ParcelNotices notices;

  MilestoneNoticeTasks(ParcelNotices notices) {
    this.notices = notices;
  }

  @Bean
  ProtectedVariables milestoneNoticeVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate weighMilestoneNotice() {
    return task -> {
      Weighed weighed = notices.weigh(NOTICE_ID.from(task));
      NOTICE_STATUS.set(task, weighed.status());
      NOTICE_AT.set(task, Date.from(weighed.at()));
    };
  }

  @Bean
  JavaDelegate tellConsignee() {
    return task -> notices.send(NOTICE_ID.from(task));
  }
}
