package org.gendan.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.gendan.engine.LoginDelayed;
import org.gendan.refusal.DatabaseAway;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** One set of users for every door: those of the engine, with their groups as authorities. */
@Component
class EngineUsers implements AuthenticationProvider {

  private final IdentityService identity;

  EngineUsers(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Authentication authenticate(Authentication login) {
    try {
      return person(login);
    } catch (AuthenticationException e) {
      throw e;
    } catch (RuntimeException e) {
      if (DatabaseAway.in(e)) {
        throw new AuthenticationServiceException(DatabaseAway.TEXT, e);
      }
      throw e;
    }
  }

  private Authentication person(Authentication login) {
    String userId = login.getName();
    String password = String.valueOf(login.getCredentials());
    if (userId.isBlank() || !isRight(userId, password)) {
      throw new BadCredentialsException("User id or password is wrong");
    }
    List<SimpleGrantedAuthority> groups =
        identity.createGroupQuery().groupMember(userId).list().stream()
            .map(Group::getId)
            .map(SimpleGrantedAuthority::new)
            .toList();
    if (groups.stream().map(SimpleGrantedAuthority::getAuthority).noneMatch(Roles.ALL::contains)) {
      throw new InNoGroup();
    }
    return new UsernamePasswordAuthenticationToken(userId, null, groups);
  }

  private boolean isRight(String userId, String password) {
    try {
      return identity.checkPassword(userId, password);
    } catch (LoginDelayed wait) {
      throw new TooManyWrongPasswords(wait);
    }
  }

  /** The password is right, and there is no work here for this person any more, or none yet. */
  static final class InNoGroup extends DisabledException {

    private static final long serialVersionUID = 1L;

    private InNoGroup() {
      super("You are in no group here, so nothing is open to you; ask an administrator");
    }
  }

  /** A password was not even looked at. */
  static final class TooManyWrongPasswords extends LockedException {

    private static final long serialVersionUID = 1L;

    private TooManyWrongPasswords(LoginDelayed wait) {
      super(wait.getMessage(), wait);
    }
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
