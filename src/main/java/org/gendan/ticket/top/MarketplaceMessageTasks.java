package org.gendan.ticket.top;

import static org.gendan.ticket.top.MarketplaceMessageModel.MESSAGE_KEY;
import static org.gendan.ticket.top.MarketplaceMessageModel.ORDER_MISSING;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gendan.engine.ProtectedVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code marketplace-message.bpmn}. */
@Configuration(proxyBeanMethods = false)
class MarketplaceMessageTasks {

  private final TopInbox inbox;

  MarketplaceMessageTasks(TopInbox inbox) {
    this.inbox = inbox;
  }

  @Bean
  ProtectedVariables marketplaceMessageVariables() {
    return MarketplaceMessageModel.PROTECTED;
  }

  @Bean
  JavaDelegate applyMessage() {
    return this::apply;
  }

  @Bean
  JavaDelegate applyParkedMessage() {
    return this::apply;
  }

  private void apply(VariableScope task) {
    ORDER_MISSING.set(task, inbox.apply(MESSAGE_KEY.from(task)));
  }
}
