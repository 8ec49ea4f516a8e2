package org.gendan.security.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.gendan.security.Roles;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session outlives what an administrator changes; this has it notice within {@code
 * gendan.login.look-every} that its person has been removed, is in no group any more, or in other
 * groups.
 */
@Component
class StandingFilter extends OncePerRequestFilter {

  private static final String LOOKED_AT = StandingFilter.class.getName();

  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();
  private final IdentityService identity;
  private final long lookEvery;

  StandingFilter(@Lazy IdentityService identity, LoginProperties login) {
    this.identity = identity;
    this.lookEvery = login.lookEvery().toNanos();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    if (session != null && !(person instanceof AnonymousAuthenticationToken) && isDue(session)) {
      look(person, request, response);
    }
    chain.doFilter(request, response);
  }

  /** By the time that passes for the machine: the demo's clock is moved by days. */
  private boolean isDue(HttpSession session) {
    long now = System.nanoTime();
    if (session.getAttribute(LOOKED_AT) instanceof Long at && now - at < lookEvery) {
      return false;
    }
    session.setAttribute(LOOKED_AT, now);
    return true;
  }

  private void look(
      Authentication person, HttpServletRequest request, HttpServletResponse response) {
    String userId = person.getName();
    List<SimpleGrantedAuthority> groups =
        identity.createGroupQuery().groupMember(userId).list().stream()
            .map(Group::getId)
            .map(SimpleGrantedAuthority::new)
            .toList();
    if (groups.stream().map(SimpleGrantedAuthority::getAuthority).noneMatch(Roles.ALL::contains)
        || identity.createUserQuery().userId(userId).count() == 0) {
      new SecurityContextLogoutHandler().logout(request, response, person);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        person instanceof OAuth2AuthenticationToken company
            ? new OAuth2AuthenticationToken(
                company.getPrincipal(), groups, company.getAuthorizedClientRegistrationId())
            : new UsernamePasswordAuthenticationToken(userId, null, groups));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
