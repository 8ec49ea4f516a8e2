package org.gendan.engine;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.camunda.bpm.engine.rest.exception.RestException;

/** Too many wrong passwords: the next one is not looked at before some time has passed. */
public class LoginDelayed extends RestException {

  private static final long serialVersionUID = 1L;

  /** To be waited from now. */
  public LoginDelayed(Duration delay) {
    super(
        Response.Status.TOO_MANY_REQUESTS,
        "Too many wrong passwords for this user or from this address; try again in "
            + seconds(delay)
            + " s. Nothing is locked, and other addresses are not kept waiting");
  }

  /** A wait in whole seconds, at least one, as {@code Retry-After} tells it. */
  public static long seconds(Duration delay) {
    return Math.max(1, delay.plusMillis(999).toSeconds());
  }
}
