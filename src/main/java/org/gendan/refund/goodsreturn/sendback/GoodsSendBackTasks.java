package org.gendan.refund.goodsreturn.sendback;

import static org.gendan.refund.goodsreturn.GoodsSendBackModel.PROTECTED;
import static org.gendan.refund.goodsreturn.GoodsSendBackModel.REFUND_ID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code goods-send-back.bpmn}. */
@Configuration(proxyBeanMethods = false)
class GoodsSendBackTasks {

  private final ReturnSendBacks sendBacks;

  GoodsSendBackTasks(ReturnSendBacks sendBacks) {
    this.sendBacks = sendBacks;
  }

  @Bean
  ProtectedVariables goodsSendBackVariables() {
    return PROTECTED;
  }

  @Bean
  TaskListener sendGoodsBack() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String carrier = answer.requiredText("carrier");
      sendBacks.sent(REFUND_ID.from(task), carrier, answer.requiredText("waybillNo"));
    };
  }

  @Bean
  JavaDelegate tellSentBack() {
    return task -> sendBacks.tell(REFUND_ID.from(task));
  }
}
