package org.gendan.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Compares passwords without logging in: the engine's own check counts a wrong one as a failed
 * login and locks the user.
 */
@Component
public class StoredPasswords {

  private final IdentityService identity;
  private final ProcessEngineConfigurationImpl configuration;

  StoredPasswords(
      @Lazy IdentityService identity, @Lazy ProcessEngineConfigurationImpl configuration) {
    this.identity = identity;
    this.configuration = configuration;
  }

  /** Whether this is the password of a user that there is. */
  public boolean matches(String userId, String password) {
    PasswordManager passwords = configuration.getPasswordManager();
    return identity.createUserQuery().userId(userId).list().stream()
        .map(UserEntity.class::cast)
        .anyMatch(
            user ->
                passwords.check(
                    EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword()));
  }
}
