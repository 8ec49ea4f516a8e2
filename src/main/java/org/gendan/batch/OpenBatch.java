package org.gendan.batch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One batch, from its beginning to its end. */
final class OpenBatch {

  private final BatchWriter writer;
  private final Map<Class<?>, Object> parts = new HashMap<>();
  private final Map<String, Writes<?>> waiting = new LinkedHashMap<>();
  private final Queue<Runnable> steps = new ArrayDeque<>();

  OpenBatch(BatchWriter writer) {
    this.writer = writer;
  }

  <T> T part(Class<T> type, Supplier<T> fresh) {
    return type.cast(parts.computeIfAbsent(type, missing -> fresh.get()));
  }

  @SuppressWarnings("unchecked")
  <M> void write(
      Class<M> mapper, String kind, Consumer<M> statement, Supplier<RuntimeException> lost) {
    Writes<?> writes =
        waiting.computeIfAbsent(mapper.getName() + "." + kind, missing -> new Writes<>(mapper));
    ((Writes<M>) writes).add(statement, lost);
  }

  void beforeEnd(Runnable step) {
    steps.add(step);
  }

  void settle() {
    if (!waiting.isEmpty()) {
      List<Writes<?>> now = List.copyOf(waiting.values());
      waiting.clear();
      writer.write(now);
    }
  }

  /** A step may write, and may ask for another step. */
  void end() {
    settle();
    for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
      step.run();
      settle();
    }
  }
}
