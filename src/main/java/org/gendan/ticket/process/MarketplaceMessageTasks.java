package org.gendan.ticket.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gendan.engine.ProtectedVariables;
import org.gendan.ticket.top.TopInbox;
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
    return task -> inbox.apply(MarketplaceMessageModel.MESSAGE_KEY.from(task));
  }
}
