package org.gendan.engine;

import java.time.Duration;

/** Says who may try a password, and hears how it went; asked at every door that takes one. */
public interface LoginGuard {

  /** How long the caller has to wait before a password for this user is looked at; or zero. */
  Duration delay(String userId);

  /** A password was looked at. */
  void tried(String userId, boolean right);
}
