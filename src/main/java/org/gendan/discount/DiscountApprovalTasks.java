package org.gendan.discount;

import static org.gendan.discount.DiscountApprovalModel.DISCOUNT_ID;
import static org.gendan.discount.DiscountApprovalModel.DISCOUNT_LEFT;
import static org.gendan.discount.DiscountApprovalModel.DISCOUNT_STANDING;
import static org.gendan.discount.DiscountApprovalModel.PROTECTED;
import static org.gendan.discount.DiscountApprovalModel.SETTLING_GROUP;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.discount.DiscountRequest.Left;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code discount-approval.bpmn}. */
@Configuration(proxyBeanMethods = false)
class DiscountApprovalTasks {

  /** What the model compares with when something of a discount is left to people. */
  private static final String BY_HAND = "BY_HAND";

  private final Discounts discounts;

  DiscountApprovalTasks(Discounts discounts) {
    this.discounts = discounts;
  }

  @Bean
  ProtectedVariables discountApprovalVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate weighDiscount() {
    return task -> {
      DiscountRequest request = discounts.weigh(DISCOUNT_ID.from(task));
      DISCOUNT_STANDING.set(task, request.status());
      DISCOUNT_LEFT.set(task, left(request.leftOver()));
      SETTLING_GROUP.set(task, settles(request.leftOver()));
    };
  }

  @Bean
  TaskListener approveDiscount() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      var decision = answer.choice("discountDecision", Discounts.Decision.class);
      discounts.decide(DISCOUNT_ID.from(task), decision, answer.text("remark").orElse(null));
    };
  }

  @Bean
  JavaDelegate lapseDiscount() {
    return task -> discounts.lapse(DISCOUNT_ID.from(task));
  }

  @Bean
  JavaDelegate pushDiscount() {
    return task -> discounts.push(DISCOUNT_ID.from(task));
  }

  @Bean
  TaskListener settleDiscount() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String reference = answer.requiredText("reference");
      discounts.settle(DISCOUNT_ID.from(task), reference, answer.text("remark").orElse(null));
    };
  }

  private static String left(Left left) {
    return left == Left.MONEY || left == Left.GOODS ? BY_HAND : left.name();
  }

  private static String settles(Left left) {
    return left == Left.GOODS ? Roles.LOGISTICS : Roles.FINANCE;
  }
}
