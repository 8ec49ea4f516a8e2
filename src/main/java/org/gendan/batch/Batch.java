package org.gendan.batch;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The batch of the current thread, if one is open. Without one every method does at once what it
 * says, so that a store need not be written twice.
 */
@Component
public class Batch {

  private final BatchWriter writer;
  private final ThreadLocal<OpenBatch> current = new ThreadLocal<>();

  public Batch(BatchWriter writer) {
    this.writer = writer;
  }

  /**
   * Does the work as one batch; inside another one it becomes a part of that. Belongs into a
   * transaction of its own, which has to be rolled back when this throws: some of what the work was
   * told has happened would be missing otherwise.
   */
  public <T> T run(Supplier<T> work) {
    if (isOpen()) {
      return work.get();
    }
    OpenBatch open = new OpenBatch(writer);
    current.set(open);
    try {
      T result = work.get();
      open.end();
      return result;
    } finally {
      current.remove();
    }
  }

  /** Whether writes may wait. */
  public boolean isOpen() {
    return current.get() != null;
  }

  /** What a store remembers as long as the batch is open; empty without one. */
  public <T> Optional<T> part(Class<T> type, Supplier<T> fresh) {
    return Optional.ofNullable(current.get()).map(open -> open.part(type, fresh));
  }

  /**
   * Puts a statement off to the end, or until a query has to see it. Those of a kind keep their
   * order and go together; between kinds there is none.
   *
   * @param kind one statement of the mapper
   * @param lost what to throw when it changes no row; null when that is no fault
   * @throws IllegalStateException when no batch is open
   */
  public <M> void write(
      Class<M> mapper, String kind, Consumer<M> statement, Supplier<RuntimeException> lost) {
    if (!isOpen()) {
      throw new IllegalStateException("No batch is open; write at once");
    }
    current.get().write(mapper, kind, statement, lost);
  }

  /** Does this once the work is done, when what was written so far can be seen. */
  public void beforeEnd(Runnable step) {
    if (isOpen()) {
      current.get().beforeEnd(step);
    } else {
      step.run();
    }
  }

  /** Writes now what was put off, because a query reads past the stores that remember it. */
  public void settle() {
    if (isOpen()) {
      current.get().settle();
    }
  }
}
