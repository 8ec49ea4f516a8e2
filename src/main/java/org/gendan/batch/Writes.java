package org.gendan.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Statements of one kind that wait, in their order. */
public final class Writes<M> {

  private final Class<M> mapper;
  private final List<Consumer<M>> statements = new ArrayList<>();
  private final List<Supplier<RuntimeException>> losses = new ArrayList<>();

  Writes(Class<M> mapper) {
    this.mapper = mapper;
  }

  void add(Consumer<M> statement, Supplier<RuntimeException> lost) {
    statements.add(statement);
    losses.add(lost);
  }

  /** The mapper that has the statement. */
  public Class<M> mapper() {
    return mapper;
  }

  /** Gives each statement to the mapper. */
  public void giveTo(M receiver) {
    statements.forEach(statement -> statement.accept(receiver));
  }

  /**
   * Looks at what each statement has changed.
   *
   * @param counts rows by statement; negative where the database does not say
   */
  public void check(int[] counts) {
    if (counts.length != losses.size()) {
      throw new IllegalStateException(
          "%d statements of %s were answered by %d counts"
              .formatted(losses.size(), mapper.getSimpleName(), counts.length));
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0 && losses.get(i) != null) {
        throw losses.get(i).get();
      }
    }
  }
}
