package org.gendan.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.gendan.engine.CandidateGroups;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in by which door. Machines send user and password with every request (HTTP Basic), or
 * prove themselves by a signature of the vendor's; people have one login for all pages, which is
 * {@code security.login}'s (docs/sign-on.md).
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class HttpSecurityConfiguration {

  /** What only machines ask for; nothing below these addresses knows a session. */
  private static final RequestMatcher OF_MACHINES =
      new OrRequestMatcher(
          path("/engine-rest/**"),
          path("/actuator/**"),
          path("/hooks/**"),
          path("/intake/top"),
          path("/sandbox/**"));

  private static final RequestMatcher OF_PEOPLE =
      new OrRequestMatcher(
          path("/camunda/**"), path("/"), path("/index.html"), path("/login"), path("/logout"));

  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http, EngineUsers users, RefusedAtTheDoor problems)
      throws Exception {
    // Only `users` judges a password here: asked once more by the manager of the whole application,
    // a wrong one would be counted twice.
    http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    return http.securityMatcher(HttpSecurityConfiguration::isOfMachines)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(path("/actuator/health/**"), path("/favicon.ico"))
                    .permitAll()
                    // The page of faults is for who met one, not to be asked for.
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(path("/error"))
                    .denyAll()
                    // Carriers prove who they are by token and signature; so do callers of the
                    // sandbox that stands in for them.
                    .requestMatchers(post("/hooks/**"))
                    .permitAll()
                    .requestMatchers(
                        post("/sandbox/kuaidi100/**"),
                        post("/sandbox/sf/**"),
                        post("/sandbox/notify/**"))
                    .permitAll()
                    .requestMatchers(path("/sandbox/**"))
                    .hasAuthority(Roles.CAMUNDA_ADMIN)
                    // The marketplace's bridge signs what it sends; there is no user behind it.
                    .requestMatchers(post("/intake/top"))
                    .permitAll()
                    .requestMatchers(path("/actuator/**"))
                    .hasAuthority(Roles.CAMUNDA_ADMIN)
                    .anyRequest()
                    .authenticated())
        .authenticationProvider(users)
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        // Callers send their credentials with every request; there is no session to ride on. A
        // browser may still know a password, and send it along for the page of a stranger.
        .csrf(csrf -> csrf.disable())
        .addFilterBefore(new ForeignPageFilter(problems), BasicAuthenticationFilter.class)
        .headers(
            headers ->
                // This host alone: others of the same domain may still speak plainly.
                headers.httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** By its address, or by its credentials; the login and Camunda's webapps know people alone. */
  private static boolean isOfMachines(HttpServletRequest request) {
    String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
    boolean basic = credentials != null && credentials.regionMatches(true, 0, "Basic ", 0, 6);
    return OF_MACHINES.matches(request) || (basic && !OF_PEOPLE.matches(request));
  }

  private static RequestMatcher post(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
  }

  /** The whole path: some servlets of Camunda have a path of their own, which others leave out. */
  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
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
