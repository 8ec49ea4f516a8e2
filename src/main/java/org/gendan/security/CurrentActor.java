package org.gendan.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;
import org.gendan.words.Several;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is acting: the person who came in over HTTP or is logged in to a Camunda application; {@value
 * #SYSTEM} when a timer or a job acts.
 */
@Component
public class CurrentActor {

  /** The actor of jobs and timers. */
  public static final String SYSTEM = "system";

  /** The actor of what a customer asks for without a login. */
  public static final String CUSTOMER = "customer";

  private final IdentityService identity;

  CurrentActor(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  /** User id of the person, or {@value #SYSTEM}. */
  public String id() {
    var http = http();
    if (http != null) {
      return http.getName();
    }
    Authentication engine = identity.getCurrentAuthentication();
    return engine == null || engine.getUserId() == null ? SYSTEM : engine.getUserId();
  }

  /** Whether a person acts, not a job. */
  public boolean isPerson() {
    // Not by comparing ids: a user may be called "system".
    Authentication engine = identity.getCurrentAuthentication();
    return http() != null || (engine != null && engine.getUserId() != null);
  }

  /** The groups of the person; empty for the system. */
  public Set<String> groups() {
    var http = http();
    if (http != null) {
      Set<String> groups = new TreeSet<>();
      http.getAuthorities().stream().map(GrantedAuthority::getAuthority).forEach(groups::add);
      return groups;
    }
    Authentication engine = identity.getCurrentAuthentication();
    List<String> groups = engine == null ? null : engine.getGroupIds();
    return groups == null ? Set.of() : new TreeSet<>(groups);
  }

  /** Whether the person belongs to the group. */
  public boolean is(String group) {
    return groups().contains(group);
  }

  /**
   * Lets pass only a person of one of the groups.
   *
   * @throws Refusal otherwise, also for jobs
   */
  public void mustBeOneOf(String action, String... groups) {
    if (List.of(groups).stream().noneMatch(this::is)) {
      throw Refusal.forbidden(
          "%s may not %s; only %s may", id(), Sentence.of(action), Several.of("group", groups));
    }
  }

  /**
   * Lets pass only a person of a desk, or an administrator who stands in for one.
   *
   * @throws Refusal otherwise, also for jobs
   */
  public void mustBeOfADesk(String action) {
    mustBeOneOf(
        action,
        Stream.concat(Roles.DESKS.stream().sorted(), Stream.of(Roles.CAMUNDA_ADMIN))
            .toArray(String[]::new));
  }

  /** Whether the person may do this. */
  public boolean may(Deed deed) {
    return deed.groups().stream().anyMatch(this::is);
  }

  /**
   * Lets pass only a person who may do this.
   *
   * @throws Refusal otherwise, also for jobs
   */
  public void must(Deed deed) {
    mustBeOneOf(deed.action(), deed.groups().toArray(String[]::new));
  }

  /**
   * Does what the system decides while a person happens to be at the door, such as giving a new
   * task to the agent on duty; the person's groups neither help nor hinder.
   */
  public void asSystem(Runnable step) {
    SecurityContext person = SecurityContextHolder.getContext();
    Authentication engine = identity.getCurrentAuthentication();
    SecurityContextHolder.clearContext();
    identity.clearAuthentication();
    try {
      step.run();
    } finally {
      SecurityContextHolder.setContext(person);
      if (engine != null) {
        identity.setAuthentication(engine.getUserId(), engine.getGroupIds(), engine.getTenantIds());
      }
    }
  }

  /** Work that another thread is to do in the name of who acts here. */
  public Runnable carried(Runnable step) {
    SecurityContext person = SecurityContextHolder.createEmptyContext();
    person.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
    Authentication engine = identity.getCurrentAuthentication();
    return () -> {
      SecurityContextHolder.setContext(person);
      if (engine != null) {
        identity.setAuthentication(engine.getUserId(), engine.getGroupIds(), engine.getTenantIds());
      }
      try {
        step.run();
      } finally {
        SecurityContextHolder.clearContext();
        identity.clearAuthentication();
      }
    };
  }

  /**
   * Does what a customer asks for who has no login, but has proven to be the customer: in the name
   * and with the one group {@value #CUSTOMER}, which is that of no desk.
   */
  public void asCustomer(Runnable step) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext customer = SecurityContextHolder.createEmptyContext();
    customer.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            CUSTOMER, null, List.of(new SimpleGrantedAuthority(CUSTOMER))));
    SecurityContextHolder.setContext(customer);
    try {
      step.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private static org.springframework.security.core.Authentication http() {
    var http = SecurityContextHolder.getContext().getAuthentication();
    boolean person =
        http != null && http.isAuthenticated() && !(http instanceof AnonymousAuthenticationToken);
    return person ? http : null;
  }
}
