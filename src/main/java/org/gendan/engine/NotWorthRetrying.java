package org.gendan.engine;

/**
 * A fault that repeating cannot mend: its job becomes an incident at once, and waits there for an
 * administrator.
 */
public abstract class NotWorthRetrying extends RuntimeException {

  /** The message says what an administrator has to look at. */
  protected NotWorthRetrying(String message) {
    super(message);
  }
}
