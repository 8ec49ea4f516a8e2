package org.gendan.notify.staff;

import java.util.List;
import org.gendan.notify.staff.StaffMessages.Template;
import org.gendan.notify.texts.HouseText;
import org.gendan.notify.texts.TextSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts to desks. */
@Configuration(proxyBeanMethods = false)
class StaffTexts {

  @Bean
  TextSet textsToDesks() {
    return new TextSet("staff", List.<HouseText>of(Template.values()));
  }
}
