package org.gendan.discount;

import static org.gendan.discount.DiscountCarryOverModel.PROTECTED;
import static org.gendan.discount.DiscountCarryOverModel.QUOTA_MONTH;

import java.time.YearMonth;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gendan.engine.ProtectedVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code discount-carry-over.bpmn}. */
@Configuration(proxyBeanMethods = false)
class DiscountCarryOverTasks {

  private final DiscountMonths months;

  DiscountCarryOverTasks(DiscountMonths months) {
    this.months = months;
  }

  @Bean
  ProtectedVariables discountCarryOverVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate carryOverQuotas() {
    return task -> months.carryOver(YearMonth.parse(QUOTA_MONTH.from(task)));
  }
}
