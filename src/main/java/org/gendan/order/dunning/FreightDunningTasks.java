package org.gendan.order.dunning;

import static org.gendan.order.dunning.FreightDunningModel.DUNNING_ID;
import static org.gendan.order.dunning.FreightDunningModel.DUNNING_STANDING;
import static org.gendan.order.dunning.FreightDunningModel.FREIGHT_DUE_AT;
import static org.gendan.order.dunning.FreightDunningModel.PROTECTED;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.order.dunning.Dunnings.Suspension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code freight-dunning.bpmn}. */
@Configuration(proxyBeanMethods = false)
class FreightDunningTasks {

  private final Dunnings dunnings;
  private final ZoneId zone;

  FreightDunningTasks(Dunnings dunnings, ZoneId zone) {
    this.dunnings = dunnings;
    this.zone = zone;
  }

  @Bean
  ProtectedVariables freightDunningVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readDunning() {
    return task -> {
      Dunning dunning = dunnings.get(DUNNING_ID.from(task));
      DUNNING_STANDING.set(task, dunning.status());
      FREIGHT_DUE_AT.set(task, Date.from(dunning.dueAt()));
    };
  }

  @Bean
  TaskListener remindPayer() {
    return task ->
        dunnings.reminded(DUNNING_ID.from(task), TaskAnswer.to(task).requiredText("reminder"));
  }

  @Bean
  TaskListener decideSuspension() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Suspension decision = answer.choice("suspension", Suspension.class);
      Instant later =
          decision == Suspension.MORE_TIME ? answer.startOfDay("newDueDate", zone) : null;
      dunnings.decide(DUNNING_ID.from(task), decision, later, answer.text("remark").orElse(null));
    };
  }
}
