package org.gendan.quarantine;

import java.time.Clock;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Builds the service for tests in other rooms, where its constructor cannot be seen. */
public final class QuarantineAccess {

  private QuarantineAccess() {}

  public static Quarantine quarantine(
      QuarantineMapper store,
      List<RowReplayer> replayers,
      TransactionOperations transaction,
      Clock clock) {
    return new Quarantine(store, replayers, transaction, clock, QuarantineLimits.SHIPPED);
  }
}
