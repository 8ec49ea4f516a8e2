package org.gendan.bench;

import java.io.IOException;
import java.util.Map;

/** Runs one benchmark by name: {@code ./mvnw -Pbench verify -Dbench=intake}. */
public final class Benchmarks {

  private static final Map<String, Benchmark> KNOWN =
      Map.ofEntries(
          Map.entry("answers", new AnswersBenchmark()),
          Map.entry("intake", new IntakeBenchmark()),
          Map.entry("calendar", new CalendarBenchmark()),
          Map.entry("clocks", new ClockBenchmark()),
          Map.entry("cockpit", new CockpitBenchmark()),
          Map.entry("desk", new DeskBenchmark()),
          Map.entry("dispatch", new DispatchBenchmark()),
          Map.entry("lab", new LabBenchmark()),
          Map.entry("push", new PushBenchmark()),
          Map.entry("reports", new ReportsBenchmark()),
          Map.entry("statements", new StatementsBenchmark()),
          Map.entry("tracking", new TrackingBenchmark()));

  private Benchmarks() {}

  /** One benchmark; writes its own report below {@code target/bench}. */
  interface Benchmark {
    void run() throws Exception;
  }

  /** Runs the benchmark that the first argument names. */
  public static void main(String[] args) throws Exception {
    Benchmark benchmark = args.length == 0 ? null : KNOWN.get(args[0]);
    if (benchmark == null) {
      throw new IOException("Name a benchmark with -Dbench=…; known are " + KNOWN.keySet());
    }
    int exit = 1;
    try {
      benchmark.run();
      exit = 0;
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
    } finally {
      // The application's own threads would keep a run that has failed from ending.
      System.exit(exit);
    }
  }
}
