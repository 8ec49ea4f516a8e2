package org.gendan.security;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/**
 * Makes the request known before any password is looked at, so that {@link Logins} sees from where
 * it came. With Jersey in the house the filter would otherwise stand behind the login.
 */
@Configuration(proxyBeanMethods = false)
class AddressOfTheCaller {

  @Bean
  FilterRegistrationBean<RequestContextFilter> requestContextFilter() {
    var filter = new OrderedRequestContextFilter();
    var registration = new FilterRegistrationBean<RequestContextFilter>(filter);
    registration.setOrder(filter.getOrder());
    return registration;
  }
}
