package org.gendan.report.fact;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes all facts again from the tables, some at a time, beside running work, and their sums. */
@Component
public class FactRebuild {

  private static final int MOST = 500;
  private static final String FIRST = "";

  private final SourceMapper sources;
  private final FactMapper kept;
  private final FactKeeper keeper;
  private final SummedDays days;
  private final TransactionOperations transactions;

  FactRebuild(
      SourceMapper sources,
      FactMapper kept,
      FactKeeper keeper,
      SummedDays days,
      TransactionOperations transactions) {
    this.sources = sources;
    this.kept = kept;
    this.keeper = keeper;
    this.days = days;
    this.transactions = transactions;
  }

  /**
   * Makes those that are missing, mends those that are wrong, and drops those whose rows are gone.
   *
   * @return how many rows of all sources were read
   */
  public int rebuild() {
    days.forget();
    int read = 0;
    for (String source : FactSources.shipped().names()) {
      read += each(source, after -> sources.next(source, after, MOST));
      each(source, after -> kept.sources(source, after, MOST));
    }
    days.sum();
    return read;
  }

  /** The keys after one. */
  private interface Next {
    List<String> after(String key);
  }

  private int each(String source, Next next) {
    int read = 0;
    List<String> ids = next.after(FIRST);
    while (!ids.isEmpty()) {
      List<String> some = ids;
      transactions.executeWithoutResult(status -> keeper.keep(source, some));
      read += ids.size();
      ids = next.after(ids.get(ids.size() - 1));
    }
    return read;
  }
}
