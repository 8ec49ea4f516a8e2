package org.gendan.refusal;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The database did not answer: nobody's fault who asks, and worth asking again. */
public final class DatabaseAway {

  /** What callers are told to wait. */
  public static final String RETRY_AFTER_SECONDS = "5";

  /** What callers are told. */
  public static final String TEXT =
      "The database does not answer at the moment; nothing was taken. Send it again in "
          + RETRY_AFTER_SECONDS
          + " s";

  private DatabaseAway() {}

  /** Whether this is why the work failed. */
  public static boolean in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof DataAccessResourceFailureException
          || isOfADriver(cause)) {
        return true;
      }
    }
    return false;
  }

  /** By name: each driver has its own, and none of them is known here. */
  private static boolean isOfADriver(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    return name.equals("CommunicationsException")
        || name.equals("SQLTransientConnectionException")
        || name.equals("SQLNonTransientConnectionException");
  }
}
