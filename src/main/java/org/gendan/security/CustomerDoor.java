package org.gendan.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The door of customers. Who has the link is let in, and nothing else opens it: neither a session
 * nor a password is looked at, no cookie is set, and the address goes to nobody.
 */
@Configuration(proxyBeanMethods = false)
class CustomerDoor {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** Before the machines' chain, which would look at a password that is sent along. */
  @Bean
  @Order(0)
  SecurityFilterChain customers(HttpSecurity http) throws Exception {
    return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/track/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        // A forger would need the link; there is no session to ride on.
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .addHeaderWriter(
                        new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive"))
                    .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)))
        .build();
  }

  /** The reader's choice of language goes before that of the browser. */
  @Bean
  FilterRegistrationBean<Filter> languageOfCustomers() {
    Filter filter =
        (request, response, chain) ->
            chain.doFilter(chosen((HttpServletRequest) request), response);
    var registration = new FilterRegistrationBean<>(filter);
    registration.setName("languageOfCustomers");
    registration.addUrlPatterns("/track/*");
    registration.setOrder(Ordered.LOWEST_PRECEDENCE);
    return registration;
  }

  private static HttpServletRequest chosen(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "&" + request.getQueryString();
    if (query.contains("&lang=zh-CN")) {
      return new Chosen(request, Locale.SIMPLIFIED_CHINESE);
    }
    return query.contains("&lang=en") ? new Chosen(request, Locale.ENGLISH) : request;
  }

  private static final class Chosen extends HttpServletRequestWrapper {

    private final Locale language;

    Chosen(HttpServletRequest request, Locale language) {
      super(request);
      this.language = language;
    }

    @Override
    public Locale getLocale() {
      return language;
    }

    @Override
    public Enumeration<Locale> getLocales() {
      return Collections.enumeration(List.of(language));
    }
  }
}
