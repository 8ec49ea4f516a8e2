package org.gendan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.Caller;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an analyst waits for who changes the time of "Confirm order" while very many of them are
 * open: the preview over all of them, against ten seconds; the change of some of them, and its
 * undoing, with the pages of an agent beside it, against the same pages while nothing is changed.
 */
final class LabBenchmark implements Benchmarks.Benchmark {

  private static final int TASKS = Integer.getInteger("bench.tasks", 100_000);
  private static final int MOVED = Integer.getInteger("bench.moved", 20_000);
  private static final int RUNS = Integer.getInteger("bench.runs", 3);
  private static final int PAGES = 100;
  private static final double SECONDS = 10;
  private static final double SLOWER = 3;
  private static final double MOVED_A_SECOND = 50;
  private static final String TIMER = "order-confirmation.userTask_confirmOrder.due";

  private Caller analyst;

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    TestDatabase database = BenchApplication.databaseToFill();
    try (ConfigurableApplicationContext app = BenchApplication.start(database)) {
      var bench = new BenchApplication(app, database);
      bench.fill(TASKS);
      analyst = bench.app().as("analyst1");
      String where = ", " + TASKS + " tasks, " + bench.server();
      preview("PT3H");
      double[] previews = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        previews[run] = Timed.millis(() -> preview("PT4H")) / 1000;
      }
      double[] limit = new double[RUNS];
      Arrays.fill(limit, SECONDS);
      List<BenchReport.Row> rows = new ArrayList<>();
      rows.add(BenchReport.row("preview against 10 s" + where, "s", previews, limit, 1));
      rows.addAll(apply(bench, where));
      new BenchReport("lab", rows).write();
    }
  }

  private JsonNode preview(String value) {
    JsonNode made =
        analyst
            .post(
                "/api/lab/previews",
                Map.of("changes", List.of(Map.of("timerId", TIMER, "value", value))))
            .expect(201)
            .json();
    if (made.path("total").asInt() < TASKS) {
      throw new IllegalStateException("Only " + made.path("total") + " cases were foreseen");
    }
    return made;
  }

  private List<BenchReport.Row> apply(BenchApplication bench, String where) throws Exception {
    Caller agent = bench.app().as("agent1");
    String list =
        bench
            .app()
            .engine("/task?candidateGroup=order-agents&maxResults=15&sortBy=dueDate&sortOrder=asc");
    Callable<?> page = () -> agent.get(list).expect(200);
    Timed.times(10, page);
    double quiet = Timed.percentile(Timed.times(PAGES, page), 95);
    String previewId = preview("PT5H").path("previewId").asText();
    long began = System.nanoTime();
    String id =
        analyst
            .post(
                "/api/lab/previews/" + previewId + "/applications",
                Map.of(
                    "running",
                    true,
                    "comment",
                    "A benchmark moves them",
                    "breachAtOnce",
                    true,
                    "filter",
                    Map.of(
                        "orderNos",
                        IntStream.rangeClosed(1, MOVED).mapToObj(WaitingOrders::number).toList())))
            .expect(202)
            .at("/applicationId");
    double beside = pagesUntil(page, id, "DONE");
    double rate = MOVED / ((System.nanoTime() - began) / 1e9);
    int moved = analyst.get("/api/lab/applications/" + id).json().path("moved").asInt();
    if (moved != MOVED) {
      throw new IllegalStateException("Of " + MOVED + " cases " + moved + " were moved");
    }
    began = System.nanoTime();
    analyst
        .post("/api/lab/applications/" + id + "/undo", Map.of("comment", "The benchmark is over"))
        .expect(202);
    double undone = pagesUntil(page, id, "UNDONE");
    double back = MOVED / ((System.nanoTime() - began) / 1e9);
    return List.of(
        row("moved beside an agent" + where, "moved/s", rate, MOVED_A_SECOND, 1),
        row("put back beside an agent" + where, "moved/s", back, MOVED_A_SECOND, 1),
        row("page of an agent beside the moving, p95" + where, "ms", beside, quiet, SLOWER),
        row("page of an agent beside the undoing, p95" + where, "ms", undone, quiet, SLOWER));
  }

  private static BenchReport.Row row(
      String what, String unit, double subject, double baseline, double target) {
    return BenchReport.row(what, unit, new double[] {subject}, new double[] {baseline}, target);
  }

  /** The slowest twentieth of the agent's pages until the application is there. */
  private double pagesUntil(Callable<?> page, String id, String status) throws Exception {
    List<Double> times = new ArrayList<>();
    do {
      times.add(Timed.millis(page));
    } while (!analyst.get("/api/lab/applications/" + id).at("/status").equals(status));
    return Timed.percentile(times.stream().mapToDouble(Double::doubleValue).toArray(), 95);
  }
}
