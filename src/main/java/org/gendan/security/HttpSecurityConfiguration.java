package org.gendan.security;

import org.camunda.bpm.engine.IdentityService;
import org.gendan.engine.CandidateGroups;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who gets in by which door: HTTP Basic for the API and the engine's REST, Camunda's own login for
 * its applications, nobody asked for the health of the service
 * (docs/architecture.md#who-may-do-what).
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class HttpSecurityConfiguration {

  /** Camunda's applications carry a login, sessions and CSRF tokens of their own. */
  @Bean
  @Order(1)
  SecurityFilterChain camundaApplications(HttpSecurity http) throws Exception {
    // Not the bare pattern: it is held against the path below a servlet, and those of the
    // applications' REST have one of their own, so that nobody could log in.
    return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/camunda/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain everythingElse(
      HttpSecurity http, EngineUsers users, RefusedAtTheDoor problems) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/actuator/health/**", "/", "/index.html", "/favicon.ico", "/error")
                    .permitAll()
                    // What Camunda's applications ask for outside their own path: the scripts of
                    // their plugins, by a forward, and whether there is a welcome page. With 401
                    // for an answer they do not start, or the browser lays its own login over them.
                    .requestMatchers("/plugin/*/app/*", "/camunda-welcome", "/camunda-welcome/**")
                    .permitAll()
                    // Carriers prove who they are by token and signature; so do callers of the
                    // sandbox that stands in for them.
                    .requestMatchers(HttpMethod.POST, "/hooks/**")
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.POST,
                        "/sandbox/kuaidi100/**",
                        "/sandbox/sf/**",
                        "/sandbox/notify/**")
                    .permitAll()
                    .requestMatchers("/sandbox/**")
                    .hasAuthority(Roles.CAMUNDA_ADMIN)
                    // The marketplace's bridge signs what it sends; there is no user behind it.
                    .requestMatchers(HttpMethod.POST, "/intake/top")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority(Roles.CAMUNDA_ADMIN)
                    .anyRequest()
                    .authenticated())
        .authenticationProvider(users)
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        // Callers send their credentials with every request; there is no session to ride on.
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** Models give tasks to desks; analysts and administrators work on none. */
  @Bean
  CandidateGroups candidateGroups() {
    return new CandidateGroups(Roles.DESKS);
  }

  /** The engine's REST API acts as the person who came in, with the engine's authorizations on. */
  @Bean
  FilterRegistrationBean<EngineAuthenticationFilter> engineRestAuthentication(
      IdentityService identity) {
    var registration = new FilterRegistrationBean<>(new EngineAuthenticationFilter(identity));
    registration.addUrlPatterns("/engine-rest/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<BoundedListFilter> engineRestLists() {
    var registration = new FilterRegistrationBean<>(new BoundedListFilter());
    registration.addUrlPatterns("/engine-rest/*");
    return registration;
  }
}
