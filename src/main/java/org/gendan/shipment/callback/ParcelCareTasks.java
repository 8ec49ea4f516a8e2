package org.gendan.shipment.callback;

import static org.gendan.shipment.callback.ParcelCareModel.CALLBACK;
import static org.gendan.shipment.callback.ParcelCareModel.CHECK_WANTED;
import static org.gendan.shipment.callback.ParcelCareModel.PROTECTED;
import static org.gendan.shipment.callback.ParcelCareModel.SHIPMENT_ID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.callback.ParcelCheck.Satisfaction;
import org.gendan.shipment.care.CallResult;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code parcel-care.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ParcelCareTasks {

  private final ParcelChecks checks;

  ParcelCareTasks(ParcelChecks checks) {
    this.checks = checks;
  }

  @Bean
  ProtectedVariables parcelCareVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readSeventhDay() {
    return task -> CHECK_WANTED.set(task, checks.isDaySevenWanted(SHIPMENT_ID.from(task)));
  }

  @Bean
  TaskListener checkSeventhDay() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      CallResult result = answer.choice("callResult", CallResult.class);
      boolean reached = result == CallResult.REACHED;
      Satisfaction said = reached ? answer.choice("satisfaction", Satisfaction.class) : null;
      checks.daySeven(SHIPMENT_ID.from(task), result, said, answer.text("remark").orElse(null));
    };
  }

  @Bean
  JavaDelegate readReceipt() {
    return task -> CALLBACK.set(task, checks.callback(SHIPMENT_ID.from(task)));
  }

  @Bean
  TaskListener makeDeliveryCallback() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      CallResult result = answer.choice("callResult", CallResult.class);
      Integer score = answer.text("score").map(ParcelCareTasks::score).orElse(null);
      checks.calledBack(SHIPMENT_ID.from(task), result, score, answer.text("remark").orElse(null));
    };
  }

  private static Integer score(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("score", ErrorCode.NUMBER, "'%s' is no whole number", text);
    }
  }
}
