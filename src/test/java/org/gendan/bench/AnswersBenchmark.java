package org.gendan.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.Caller;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an agent waits for who answers "Confirm order" with very many open: one agent, and four at
 * once, over HTTP as Tasklist asks, with the jobs that follow running beside them.
 */
final class AnswersBenchmark implements Benchmarks.Benchmark {

  private static final int TASKS = Integer.getInteger("bench.tasks", 100_000);
  private static final int WARM = Integer.getInteger("bench.warm", 600);
  private static final int ALONE = Integer.getInteger("bench.alone", 100);
  private static final int ANSWERS = Integer.getInteger("bench.answers", 300);
  private static final int ROUNDS = Integer.getInteger("bench.runs", 2);
  private static final int AGENTS = Integer.getInteger("bench.agents", 4);
  private static final double MOST_MILLIS = 60;

  private BenchApplication bench;
  private List<String> tasks;
  private final AtomicInteger next = new AtomicInteger();

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty("test.server.memory", "1G");
    TestDatabase database = BenchApplication.databaseToFill();
    try (ConfigurableApplicationContext app = BenchApplication.start(database)) {
      bench = new BenchApplication(app, database);
      bench.fill(TASKS);
      tasks = bench.openConfirmations(WARM + ALONE + ROUNDS * ANSWERS + AGENTS);
      String where = ", " + TASKS + " tasks, " + bench.server();
      round(WARM, AGENTS, "warming up");
      List<BenchReport.Row> rows = new ArrayList<>();
      rows.add(limit("answer, one agent" + where, round(ALONE, 1, "alone")));
      double[] p95 = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        p95[i] = round(ANSWERS, AGENTS, "together");
      }
      rows.add(limit("answer, " + AGENTS + " agents" + where, p95));
      new BenchReport("answers", rows).write();
    }
  }

  /** The time below which 95 of a hundred answers were. */
  private double round(int answers, int agents, String name) throws Exception {
    if (answers == 0) {
      return 0;
    }
    bench.letJobsEnd();
    int end = next.get() + answers;
    List<Double> together = Collections.synchronizedList(new ArrayList<>());
    StatementKind.forget(bench.database());
    Effort before = bench.effort();
    ExecutorService pool = Executors.newFixedThreadPool(agents);
    long began = System.nanoTime();
    List<Future<Object>> work = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      Caller caller = bench.app().inTasklist("agent" + (1 + i % 2));
      work.add(
          pool.submit(
              () -> {
                for (int at = next.getAndIncrement(); at < end; at = next.getAndIncrement()) {
                  String task = tasks.get(at);
                  together.add(Timed.millis(() -> TasklistCalls.confirm(caller, task).expect(204)));
                }
                return null;
              }));
    }
    for (Future<Object> agent : work) {
      agent.get(1, TimeUnit.HOURS);
    }
    next.set(end);
    pool.shutdown();
    double seconds = (System.nanoTime() - began) / 1e9;
    bench.letJobsEnd();
    double jobs = (System.nanoTime() - began) / 1e9;
    Effort all = bench.effort().since(before);
    double[] times = together.stream().mapToDouble(Double::doubleValue).toArray();
    System.out.printf(
        "%s: median %.0f ms, 95 %% %.0f ms, %.1f answers/s, jobs done after %.1f of %.1f s;"
            + " an answer: %.1f statements, %.1f rows, %.0f bytes of redo, application %.1f ms,"
            + " server %.1f ms%n",
        name,
        Timed.percentile(times, 50),
        Timed.percentile(times, 95),
        times.length / seconds,
        jobs,
        seconds,
        all.statements() / (double) times.length,
        all.rows() / (double) times.length,
        all.redo() / (double) times.length,
        all.application() / times.length,
        all.server() / times.length);
    StatementKind.tell(StatementKind.since(bench.database()), times.length);
    return Timed.percentile(times, 95);
  }

  private static BenchReport.Row limit(String what, double... millis) {
    double[] most = new double[millis.length];
    Arrays.fill(most, MOST_MILLIS);
    return BenchReport.row(what + ": p95 against 60 ms", "ms", millis, most, 1);
  }
}
