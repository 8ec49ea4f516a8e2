package org.gendan.erp.sandbox.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Vendors ask for a signature or a key of their own, not for a user of ours. */
@Configuration(proxyBeanMethods = false)
@Profile("!mysql")
class SandboxDoor {

  @Bean
  @Order(0)
  SecurityFilterChain erpSandbox(HttpSecurity http) throws Exception {
    return http.securityMatcher("/sandbox/erp/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }
}
