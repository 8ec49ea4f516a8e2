package org.gendan.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gendan.order.intake.sheet.OrderImport;
import org.gendan.sheet.SheetSource;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an agent waits for with very many "Confirm order" open: the calls that Tasklist makes for a
 * page of the group's list, its count and a search by order number, ten a second beside a running
 * import; the same lists as the engine itself answers them, on the same data in the same run; the
 * list of orders; and answers of tasks by four agents at once.
 */
final class DeskBenchmark implements Benchmarks.Benchmark {

  private static final int TASKS = Integer.getInteger("bench.tasks", 100_000);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int A_SECOND = 10;
  private static final int OF_ENGINE = Integer.getInteger("bench.engine-calls", 10);
  private static final int ANSWERS = Integer.getInteger("bench.answers", 400);
  private static final int AGENTS = 4;
  private static final int SHEET = 200;
  private static final int ALONE = 100;
  private static final List<String> NAMES = List.of("page", "count", "search by order number");
  private static final double MOST_MILLIS = 60;
  private static final double SHARE = 20;

  /** Another run over the same schema begins elsewhere. */
  private final AtomicLong imported = new AtomicLong(System.currentTimeMillis() % 1_000_000_000);

  private BenchApplication bench;
  private TasklistCalls tasklist;

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty("test.server.memory", TASKS > 200_000 ? "4G" : "1G");
    TestDatabase database = BenchApplication.databaseToFill();
    try (ConfigurableApplicationContext app = BenchApplication.start(database)) {
      bench = new BenchApplication(app, database);
      bench.fill(TASKS);
      tasklist = new TasklistCalls(bench.app().inTasklist("agent1"), DeskBenchmark::any);
      List<BenchReport.Row> rows = new ArrayList<>();
      String where = ", " + TASKS + " tasks, " + bench.server();
      rows.addAll(alone(where));
      rows.addAll(lists(where));
      rows.addAll(orders(where));
      rows.addAll(answers(where));
      rows.addAll(writes(where));
      new BenchReport("desk", rows).write();
    }
  }

  /** What one call takes while nothing else is asked of the application. */
  private List<BenchReport.Row> alone(String where) throws Exception {
    List<BenchReport.Row> rows = new ArrayList<>();
    List<Callable<?>> calls = List.of(tasklist::page, tasklist::count, tasklist::search);
    for (int i = 0; i < calls.size(); i++) {
      Timed.times(ALONE, calls.get(i));
      StatementKind.forget(bench.database());
      double[] times = Timed.times(ALONE, calls.get(i));
      StatementKind.tell(StatementKind.since(bench.database()), ALONE);
      rows.add(limit(NAMES.get(i) + ", alone" + where + ": p95", Timed.percentile(times, 95)));
    }
    return rows;
  }

  private List<BenchReport.Row> lists(String where) throws Exception {
    AtomicBoolean goOn = new AtomicBoolean(true);
    ExecutorService importer = Executors.newSingleThreadExecutor();
    Future<Integer> orders = importer.submit(() -> importWhile(goOn));
    try {
      List<Callable<?>> calls = List.of(tasklist::page, tasklist::count, tasklist::search);
      // Warms up, and is not counted.
      Timed.paced(calls, A_SECOND, 10);
      StatementKind.forget(bench.database());
      List<double[]> ours = Timed.paced(calls, A_SECOND, SECONDS);
      StatementKind.tell(StatementKind.since(bench.database()), A_SECOND * SECONDS);
      List<double[]> engine =
          List.of(
              Timed.times(OF_ENGINE, tasklist::pageOfEngine),
              Timed.times(OF_ENGINE, tasklist::countOfEngine),
              Timed.times(OF_ENGINE, tasklist::searchOfEngine));
      List<BenchReport.Row> rows = new ArrayList<>();
      for (int i = 0; i < NAMES.size(); i++) {
        String beside = NAMES.get(i) + ", " + A_SECOND + " calls/s beside an import" + where;
        rows.add(
            BenchReport.row(
                beside + ": median against the engine's",
                "ms",
                new double[] {Timed.percentile(ours.get(i), 50)},
                new double[] {Timed.percentile(engine.get(i), 50)},
                1 / SHARE));
        rows.add(limit(beside + ": p95 against 60 ms", Timed.percentile(ours.get(i), 95)));
      }
      return rows;
    } finally {
      goOn.set(false);
      System.out.println("Imported meanwhile: " + orders.get());
      importer.shutdown();
    }
  }

  private List<BenchReport.Row> orders(String where) throws Exception {
    Caller reader = bench.app().inABrowser("agent1");
    Map<String, Callable<?>> calls =
        Map.of(
            "/orders, the newest",
            () -> reader.get("/orders", "text/html").expect(200),
            "/orders by number",
            () -> found(reader, WaitingOrders.number(any())),
            "/orders by the end of a number",
            () -> found(reader, WaitingOrders.number(any()).substring(8)),
            "/orders by phone",
            () -> found(reader, WaitingOrders.phone(any())),
            "/orders by a name that all begin with",
            () -> reader.get("/orders?q=%E5%AE%A2", "text/html").expect(200));
    List<BenchReport.Row> rows = new ArrayList<>();
    for (Map.Entry<String, Callable<?>> call : calls.entrySet()) {
      Timed.times(5, call.getValue());
      rows.add(
          limit(
              call.getKey() + where + ": p95 against 60 ms",
              Timed.percentile(Timed.times(40, call.getValue()), 95)));
    }
    return rows;
  }

  private List<BenchReport.Row> answers(String where) throws Exception {
    List<String> tasks = bench.openConfirmations(ANSWERS + AGENTS);
    double[] alone = new double[ANSWERS / AGENTS];
    Caller one = bench.app().inTasklist("agent1");
    AtomicInteger next = new AtomicInteger();
    for (int i = 0; i < alone.length; i++) {
      alone[i] = Timed.millis(() -> answer(one, tasks.get(next.getAndIncrement())));
    }
    List<Double> together = Collections.synchronizedList(new ArrayList<>());
    StatementKind.forget(bench.database());
    ExecutorService agents = Executors.newFixedThreadPool(AGENTS);
    long began = System.nanoTime();
    List<Future<Object>> work = new ArrayList<>();
    for (int i = 0; i < AGENTS; i++) {
      Caller caller = bench.app().inTasklist("agent" + (1 + i % 2));
      work.add(
          agents.submit(
              () -> {
                for (int at = next.getAndIncrement(); at < ANSWERS; at = next.getAndIncrement()) {
                  String task = tasks.get(at);
                  together.add(Timed.millis(() -> answer(caller, task)));
                }
                return null;
              }));
    }
    // What an agent could not answer is told, and not left out of the times.
    for (Future<Object> agent : work) {
      agent.get(1, TimeUnit.HOURS);
    }
    agents.shutdown();
    double seconds = (System.nanoTime() - began) / 1e9;
    double[] times = together.stream().mapToDouble(Double::doubleValue).toArray();
    System.out.printf("Answers together: %.1f a second%n", times.length / seconds);
    StatementKind.tell(StatementKind.since(bench.database()), times.length);
    return List.of(
        limit("answer, one agent" + where + ": p95 against 60 ms", Timed.percentile(alone, 95)),
        limit("answer, four agents" + where + ": p95 against 60 ms", Timed.percentile(times, 95)));
  }

  /** What the table of open tasks adds to the writes of an order that comes in. */
  private List<BenchReport.Row> writes(String where) throws Exception {
    bench.letJobsEnd();
    Effort before = bench.effort();
    int orders = importSheet(1_000);
    Effort all = bench.effort().since(before);
    Effort table = bench.effortOfTheTableAlone(orders);
    return List.of(
        BenchReport.row(
            "rows inserted an order, with the table and without" + where,
            "rows",
            new double[] {all.rows() / (double) orders},
            new double[] {(all.rows() - table.rows()) / (double) orders},
            1),
        BenchReport.row(
            "redo an order, with the table and without" + where,
            "bytes",
            new double[] {all.redo() / (double) orders},
            new double[] {(all.redo() - table.redo()) / (double) orders},
            1));
  }

  private static Object found(Caller reader, String text) {
    String page = reader.get("/orders?q=" + text, "text/html").expect(200).text();
    if (!page.contains(text)) {
      throw new IllegalStateException(text + " was not found");
    }
    return page;
  }

  private static int any() {
    return 1 + ThreadLocalRandom.current().nextInt(TASKS);
  }

  private static Object answer(Caller caller, String task) {
    return TasklistCalls.confirm(caller, task).expect(204);
  }

  private int importWhile(AtomicBoolean goOn) throws Exception {
    int taken = 0;
    while (goOn.get()) {
      taken += importSheet(SHEET);
    }
    return taken;
  }

  private int importSheet(int count) throws Exception {
    StringBuilder csv = new StringBuilder(OrderBody.header()).append('\n');
    for (int i = 0; i < count; i++) {
      csv.append(
              OrderBody.cod()
                  .with("platformOrderNo", "IN-%09d".formatted(imported.incrementAndGet()))
                  .row())
          .append('\n');
    }
    byte[] sheet = csv.toString().getBytes(StandardCharsets.UTF_8);
    return (int)
        bench
            .bean(OrderImport.class)
            .gendan(
                new SheetSource(
                    "file", "bench.csv", "text/csv", null, new ByteArrayInputStream(sheet)),
                "bench")
            .accepted();
  }

  private static BenchReport.Row limit(String what, double millis) {
    return BenchReport.row(what, "ms", new double[] {millis}, new double[] {MOST_MILLIS}, 1);
  }
}
