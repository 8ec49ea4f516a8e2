package org.gendan.engine.answer;

import java.sql.SQLTransactionRollbackException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.gendan.refusal.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two wrote the same row at the same moment and one of them was rolled back, without a fault of its
 * own: a timer fires while an agent answers, two agents answer at once.
 */
public final class LostRace {

  private static final int TRIES = 3;

  private LostRace() {}

  /** Whether this is why the work failed. */
  public static boolean in(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(LostRace::isOne);
  }

  private static boolean isOne(Throwable cause) {
    return cause instanceof OptimisticLockingException
        || cause instanceof ConcurrencyFailureException
        || cause instanceof SQLTransactionRollbackException;
  }

  /** The same request came twice at once; whoever looks again finds the other one. */
  private static boolean isTaken(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(DuplicateKeyException.class::isInstance);
  }

  /**
   * Does the work, and does it again from its start when it lost. Only whoever began the
   * transaction may do so; inside one, everything before would be rolled back already.
   *
   * @throws Refusal when it lost every time
   */
  static <T> T again(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    RuntimeException lost = null;
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (!in(e) && !isTaken(e)) {
          throw e;
        }
        lost = e;
      }
    }
    if (!in(lost)) {
      throw lost;
    }
    Refusal refusal =
        Refusal.conflict(
            "Somebody else changed the same case at this moment, so nothing was taken; look at it"
                + " again and repeat what is still needed");
    refusal.initCause(lost);
    throw refusal;
  }
}
