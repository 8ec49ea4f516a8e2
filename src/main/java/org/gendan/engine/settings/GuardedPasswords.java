package org.gendan.engine.settings;

import java.time.Duration;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.gendan.engine.LoginDelayed;
import org.gendan.engine.LoginGuard;

/**
 * Compares passwords and never locks a user. The engine's own lock is written to the user's row by
 * any caller, ends after ten attempts only by an administrator's hand, and knows no addresses: a
 * stranger could lock every user.
 */
class GuardedPasswords extends DbIdentityServiceProvider {

  private final Supplier<LoginGuard> guards;

  GuardedPasswords(Supplier<LoginGuard> guards) {
    this.guards = guards;
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    if (userId == null || password == null) {
      return false;
    }
    LoginGuard guard = guards.get();
    Duration delay = guard.delay(userId);
    if (!delay.isZero()) {
      throw new LoginDelayed(delay);
    }
    UserEntity user = findUserById(userId);
    boolean right = user != null && matchPassword(password, user);
    guard.tried(userId, right);
    return right;
  }

  /** The engine asks for one in every command. */
  record Factory(Supplier<LoginGuard> guards) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return WritableIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new GuardedPasswords(guards);
    }
  }
}
