package org.gendan.order.linked;

import java.util.List;
import org.gendan.notify.texts.TextSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts of linked orders. */
@Configuration(proxyBeanMethods = false)
class LinkedTexts {

  @Bean
  TextSet textsOfLinkedOrders() {
    return new TextSet("order", List.of(LinkedText.values()));
  }
}
