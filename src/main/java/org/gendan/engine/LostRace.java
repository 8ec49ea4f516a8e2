package org.gendan.engine;

import java.sql.SQLTransactionRollbackException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.gendan.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two wrote the same row at the same moment and one of them was rolled back, without a fault of its
 * own: a timer fires while an agent answers, two agents answer at once.
 */
public final class LostRace {

  private static final Logger log = LoggerFactory.getLogger(LostRace.class);

  /** A person waits for it, and who has lost to two others looks at the case again. */
  private static final int TRIES_OF_A_PERSON = 3;

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

  /** The same request came twice at once; the one that looks again finds the other. */
  private static boolean isTaken(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(DuplicateKeyException.class::isInstance);
  }

  /**
   * Does the work, and does it again from its start when it lost; each loss was the success of
   * another, so a few tries suffice.
   *
   * @param tries how often in all; the caller says why so often
   * @param work begins a transaction of its own, in which nothing remote is called
   * @throws RuntimeException of the last try
   */
  public static <T> T again(int tries, Supplier<T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (tried == tries || !in(e) && !isTaken(e)) {
          throw e;
        }
        log.info("Lost a race and looks again (try {} of {})", tried + 1, tries);
      }
    }
  }

  /**
   * The same for what a person does. Only the caller who began the transaction may do so; inside
   * one, everything before would be rolled back already.
   *
   * @throws Refusal when it lost every time
   */
  public static <T> T again(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    try {
      return again(TRIES_OF_A_PERSON, work);
    } catch (RuntimeException e) {
      if (!in(e)) {
        throw e;
      }
      Refusal refusal =
          Refusal.conflict(
              "Another person or a timer changed the same case at this moment, so nothing was"
                  + " taken; look at it again and repeat what is still needed");
      refusal.initCause(e);
      throw refusal;
    }
  }
}
