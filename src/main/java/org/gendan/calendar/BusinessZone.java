package org.gendan.calendar;

import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The zone in which days are counted and times are shown to people. */
@Configuration(proxyBeanMethods = false)
class BusinessZone {

  @Bean
  ZoneId businessDays(CalendarProperties properties) {
    return properties.zone();
  }
}
