package org.gendan.refund.goodsreturn.correction;

import static org.gendan.refund.goodsreturn.correction.ReturnDifferenceModel.CORRECTION_ID;
import static org.gendan.refund.goodsreturn.correction.ReturnDifferenceModel.PROTECTED;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.refund.goodsreturn.correction.ReturnCorrection.Settled;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code return-difference.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ReturnDifferenceTasks {

  private final ReturnDifferences differences;

  ReturnDifferenceTasks(ReturnDifferences differences) {
    this.differences = differences;
  }

  @Bean
  ProtectedVariables returnDifferenceVariables() {
    return PROTECTED;
  }

  @Bean
  TaskListener settleDifference() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      differences.settled(
          CORRECTION_ID.from(task),
          answer.choice("differenceSettled", Settled.class),
          answer.text("reference").orElse(null),
          answer.text("remark").orElse(null));
    };
  }
}
