package org.gendan.security.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.gendan.security.RefusedAtTheDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/**
 * The door of people: whatever is not asked by a machine needs the session of the login page
 * (docs/sign-on.md#sessions).
 */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

  private static final Logger log = LoggerFactory.getLogger(LoginConfiguration.class);

  private static final String PAGE = "/login";

  private static final RequestMatcher CAMUNDA = path("/camunda/**");

  /** What a browser may keep: it is the same for everybody. */
  private static final RequestMatcher SAME_FOR_ALL =
      new OrRequestMatcher(
          CAMUNDA,
          path("/login/*"),
          path("/desk/*"),
          path("/webjars/**"),
          path("/_static/**"),
          path("/swagger-ui/**"));

  private static final MediaTypeRequestMatcher HTML = html();

  private static final String OWN_PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      AuthenticationProvider users,
      StandingFilter standing,
      LoginCookies cookies,
      CompanyLogins companies,
      CompanyPeople companyPeople,
      RefusedAtTheDoor problems)
      throws Exception {
    var wanted = new WantedPage(LoginConfiguration::isNavigation);
    AuthenticationSuccessHandler back = wanted.orElse("/camunda/app/welcome/");
    http.authorizeHttpRequests(LoginConfiguration::doors)
        .authenticationProvider(users)
        .formLogin(
            form ->
                form.loginPage(PAGE).successHandler(back).failureHandler(LoginConfiguration::again))
        .logout(logout -> logout.logoutSuccessUrl(LoginProblem.LEFT.page()))
        .requestCache(cache -> cache.requestCache(wanted))
        .csrf(
            csrf ->
                // Camunda's applications have a filter of their own for it.
                csrf.ignoringRequestMatchers(CAMUNDA)
                    .csrfTokenRepository(cookies.tokens())
                    .csrfTokenRequestHandler(fromTheFirstPage()))
        .exceptionHandling(
            refused ->
                refused
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(PAGE),
                        LoginConfiguration::isNavigation)
                    .defaultAuthenticationEntryPointFor(problems, any -> true)
                    .accessDeniedHandler(orOldPage(problems)))
        .headers(LoginConfiguration::headers)
        .addFilterBefore(standing, AuthorizationFilter.class);
    if (companies.areThere()) {
      http.oauth2Login(
          company ->
              company
                  .loginPage(PAGE)
                  .successHandler(back)
                  .failureHandler(LoginConfiguration::again)
                  .userInfoEndpoint(
                      people ->
                          people
                              .oidcUserService(companyPeople)
                              .userService(CompanyPeople::refused)));
    }
    // One look at a password for one login: the parent would ask the same users once more.
    http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    return http.build();
  }

  private static void doors(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(
            path("/"),
            path("/index.html"),
            path("/favicon.ico"),
            path(PAGE),
            path("/login/*"),
            path("/demo/page.css"),
            path("/demo/log-in"),
            path("/demo/log-in-as"),
            path("/demo/happenings"),
            path("/demo/log-in-as"),
            path("/demo/happenings"),
            path("/demo/page.js"))
        .permitAll()
        // The page of faults is for who met one, not to be asked for.
        .dispatcherTypeMatchers(DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(path("/error"))
        .denyAll()
        // Camunda's own ways in, which would open a session that is not ours.
        .requestMatchers(
            path("/camunda/api/admin/auth/user/*/login/*"), path("/camunda/api/admin/setup/**"))
        .denyAll()
        .anyRequest()
        .authenticated();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES))
        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
        .cacheControl(cache -> cache.disable())
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(SAME_FOR_ALL), new CacheControlHeadersWriter()));
  }

  /** A login page that is too old, or whose cookie the browser dropped, is shown once more. */
  private static AccessDeniedHandler orOldPage(AccessDeniedHandler otherwise) {
    return (request, response, why) -> {
      if (why instanceof CsrfException && path(PAGE).matches(request)) {
        response.sendRedirect(LoginProblem.TOKEN.page());
      } else {
        otherwise.handle(request, response, why);
      }
    };
  }

  private static void again(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    LoginProblem problem = LoginProblem.of(why);
    if (problem == LoginProblem.FAULT || problem == LoginProblem.COMPANY) {
      log.warn("A login failed: {}", why.getMessage(), problem == LoginProblem.FAULT ? why : null);
    }
    response.sendRedirect(problem.page());
  }

  /** Pages read the token from its cookie, which is there with the first answer. */
  private static CsrfTokenRequestAttributeHandler fromTheFirstPage() {
    var handler = new CsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    return handler;
  }

  /** Whether a person opens a page: a script that asks for data must get a 401 to act on. */
  private static boolean isNavigation(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return request.getMethod().equals("GET")
        && (mode == null || mode.equals("navigate"))
        && request.getHeader("X-Requested-With") == null
        && !path("/camunda/api/**").matches(request)
        && HTML.matches(request);
  }

  private static MediaTypeRequestMatcher html() {
    var html =
        new MediaTypeRequestMatcher(new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
    html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    return html;
  }

  /** The whole path: some servlets of Camunda have a path of their own, which others leave out. */
  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  /** Camunda's applications ask the session of the login page who is there. */
  @Bean
  @ConditionalOnProperty(name = "camunda.bpm.webapp.enabled", matchIfMissing = true)
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappPerson() {
    var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    registration.addInitParameter(
        ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        WebappPerson.class.getName());
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
    return registration;
  }

  @Bean
  FilterRegistrationBean<WebappLogoutFilter> webappLogout() {
    var registration = new FilterRegistrationBean<>(new WebappLogoutFilter());
    registration.addUrlPatterns("/camunda/api/admin/auth/user/*");
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return registration;
  }

  /** It belongs into the chain of people alone. */
  @Bean
  FilterRegistrationBean<StandingFilter> standingOnlyForPeople(StandingFilter standing) {
    var registration = new FilterRegistrationBean<>(standing);
    registration.setEnabled(false);
    return registration;
  }
}
