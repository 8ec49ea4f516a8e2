package org.gendan.engine.settings;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.gendan.engine.LoginDelayed;
import org.gendan.engine.LoginGuard;
import org.gendan.engine.RolesChanged;

/**
 * Tells who was put into which group. Compares passwords and never locks a user. The engine's own
 * lock is written to the user's row by any caller, ends after ten attempts only by an
 * administrator's hand, and knows no addresses: a stranger could lock every user.
 */
class GuardedPasswords extends DbIdentityServiceProvider {

  private final Supplier<LoginGuard> guards;
  private final Consumer<RolesChanged> news;

  GuardedPasswords(Supplier<LoginGuard> guards, Consumer<RolesChanged> news) {
    this.guards = guards;
    this.news = news;
  }

  @Override
  public IdentityOperationResult saveUser(User user) {
    return told(super.saveUser(user), user.getId(), "user saved");
  }

  @Override
  public IdentityOperationResult deleteUser(String userId) {
    return told(super.deleteUser(userId), userId, "user deleted");
  }

  @Override
  public IdentityOperationResult saveGroup(Group group) {
    return told(super.saveGroup(group), group.getId(), "group saved");
  }

  @Override
  public IdentityOperationResult deleteGroup(String groupId) {
    return told(super.deleteGroup(groupId), groupId, "group deleted");
  }

  @Override
  public IdentityOperationResult createMembership(String userId, String groupId) {
    return told(super.createMembership(userId, groupId), userId, "put into " + groupId);
  }

  @Override
  public IdentityOperationResult deleteMembership(String userId, String groupId) {
    return told(super.deleteMembership(userId, groupId), userId, "taken out of " + groupId);
  }

  private IdentityOperationResult told(IdentityOperationResult done, String id, String what) {
    news.accept(new RolesChanged(id, what));
    return done;
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
  record Factory(Supplier<LoginGuard> guards, Consumer<RolesChanged> news)
      implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return WritableIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new GuardedPasswords(guards, news);
    }
  }
}
