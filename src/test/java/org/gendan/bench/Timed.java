package org.gendan.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls, and how long they took, in milliseconds. */
final class Timed {

  private Timed() {}

  /** Calls in turn at their pace, each timed from when it was due: a late one counts its wait. */
  static List<double[]> paced(List<Callable<?>> calls, int aSecond, int seconds) throws Exception {
    ScheduledExecutorService callers = Executors.newScheduledThreadPool(16);
    List<List<Double>> times = new ArrayList<>();
    calls.forEach(call -> times.add(Collections.synchronizedList(new ArrayList<>())));
    List<Future<?>> running = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < seconds * aSecond; i++) {
      int which = i % calls.size();
      long due = begin + i * (1_000_000_000L / aSecond);
      running.add(
          callers.schedule(
              () -> {
                calls.get(which).call();
                times.get(which).add((System.nanoTime() - due) / 1e6);
                return null;
              },
              due - System.nanoTime(),
              TimeUnit.NANOSECONDS));
    }
    for (Future<?> one : running) {
      one.get();
    }
    callers.shutdown();
    return times.stream()
        .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
        .toList();
  }

  static double[] times(int count, Callable<?> call) throws Exception {
    double[] times = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = millis(call);
    }
    return times;
  }

  static double millis(Callable<?> call) throws Exception {
    long began = System.nanoTime();
    call.call();
    return (System.nanoTime() - began) / 1e6;
  }

  static double percentile(double[] times, int percent) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[
        Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
  }
}
