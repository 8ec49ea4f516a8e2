package org.gendan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
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
 * undoing, with an agent beside it who looks at the list and answers, against the same while
 * nothing is changed. Each case began at another minute of the last two days, and is due in working
 * time.
 */
final class LabBenchmark implements Benchmarks.Benchmark {

  private static final int CASES = Integer.getInteger("bench.tasks", 100_000);
  private static final int MOVED = Integer.getInteger("bench.moved", 20_000);
  private static final int RUNS = Integer.getInteger("bench.runs", 3);
  private static final int ALONE = Integer.getInteger("bench.answers", 100);
  private static final double SECONDS = 10;
  private static final double SLOWER = 3;
  private static final double MOVED_A_SECOND = 50;
  private static final String TASK = "order-confirmation.userTask_confirmOrder.due";

  private BenchApplication bench;
  private Caller analyst;
  private Caller agent;
  private List<String> answers;
  private int answered;
  private int refused;

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    TestDatabase database = BenchApplication.databaseToFill();
    try (ConfigurableApplicationContext app = BenchApplication.start(database)) {
      bench = new BenchApplication(app, database);
      bench.fill(CASES);
      spread();
      analyst = bench.app().as("analyst1");
      agent = bench.app().inTasklist("agent1");
      answers = bench.openConfirmations(CASES / 4);
      String where = ", " + CASES + " cases, " + bench.server();
      preview("PT3H");
      double[] previews = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        previews[run] = Timed.millis(() -> preview("PT4H")) / 1000;
        System.out.printf("Preview in %.1f s%n", previews[run]);
      }
      double[] limit = new double[RUNS];
      Arrays.fill(limit, SECONDS);
      List<BenchReport.Row> rows = new ArrayList<>();
      rows.add(BenchReport.row("preview against 10 s" + where, "s", previews, limit, 1));
      rows.addAll(apply(where));
      new BenchReport("lab", rows).write();
    }
  }

  /** No two neighbours began at the same minute. */
  private void spread() throws SQLException {
    bench.run(
        """
        update ACT_RU_TASK t
        join open_task o on o.task_id = t.ID_ and o.task_key = 'userTask_confirmOrder'
        set t.CREATE_TIME_ =
          t.CREATE_TIME_ - interval mod(cast(substring(o.order_no, 7) as unsigned), 2880) minute
        where o.order_no like 'BENCH-%'
        """);
  }

  private JsonNode preview(String due) {
    JsonNode made =
        analyst
            .post(
                "/api/lab/previews",
                Map.of("changes", List.of(Map.of("timerId", TASK, "value", due))))
            .expect(201)
            .json();
    int told = made.path("total").asInt() - made.path("cannotTell").asInt();
    if (told < CASES - answered) {
      throw new IllegalStateException("Only " + told + " cases were foreseen");
    }
    return made;
  }

  private List<BenchReport.Row> apply(String where) throws Exception {
    String list =
        bench
            .app()
            .engine("/task?candidateGroup=order-agents&maxResults=15&sortBy=dueDate&sortOrder=asc");
    Caller reader = bench.app().as("agent1");
    Callable<?> page = () -> reader.get(list).expect(200);
    Beside quiet = new Beside();
    for (int i = -10; i < ALONE; i++) {
      quiet.time(page, i >= 0);
    }
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
    System.out.printf("Asked to apply in %.1f s%n", (System.nanoTime() - began) / 1e9);
    Beside moving = until(page, id, "DONE");
    double seconds = (System.nanoTime() - began) / 1e9;
    JsonNode done = analyst.get("/api/lab/applications/" + id).json();
    int moved = done.path("moved").asInt();
    System.out.printf("%d of %d moved, %s%n", moved, MOVED, done.path("stayed"));
    if (moved + answered < MOVED) {
      throw new IllegalStateException("Of " + MOVED + " cases " + moved + " were moved");
    }
    began = System.nanoTime();
    analyst
        .post("/api/lab/applications/" + id + "/undo", Map.of("comment", "The benchmark is over"))
        .expect(202);
    Beside undoing = until(page, id, "UNDONE");
    double back = moved / ((System.nanoTime() - began) / 1e9);
    return List.of(
        row("moved beside an agent" + where, "moved/s", moved / seconds, MOVED_A_SECOND, 1),
        row("put back beside an agent" + where, "moved/s", back, MOVED_A_SECOND, 1),
        beside("answer beside the moving, p95" + where, moving.answers, quiet.answers),
        beside("answer beside the undoing, p95" + where, undoing.answers, quiet.answers),
        beside("page of an agent beside the moving, p95" + where, moving.pages, quiet.pages),
        beside("page of an agent beside the undoing, p95" + where, undoing.pages, quiet.pages),
        row("answers that had to be sent again" + where, "answers", refused, 1, 1));
  }

  private static BenchReport.Row beside(String what, List<Double> times, List<Double> alone) {
    return row(what, "ms", p95(times), p95(alone), SLOWER);
  }

  private static double p95(List<Double> times) {
    return Timed.percentile(times.stream().mapToDouble(Double::doubleValue).toArray(), 95);
  }

  private static BenchReport.Row row(
      String what, String unit, double subject, double baseline, double target) {
    return BenchReport.row(what, unit, new double[] {subject}, new double[] {baseline}, target);
  }

  /** What the agent waits for until the application is there. */
  private Beside until(Callable<?> page, String id, String status) throws Exception {
    Beside beside = new Beside();
    do {
      beside.time(page, true);
    } while (!analyst.get("/api/lab/applications/" + id).at("/status").equals(status));
    return beside;
  }

  /** Pages and answers in turn. */
  private final class Beside {

    private final List<Double> pages = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();

    void time(Callable<?> page, boolean counts) throws Exception {
      double looked = Timed.millis(page);
      double said = Timed.millis(this::answer);
      if (counts) {
        pages.add(looked);
        answers.add(said);
      }
    }

    /** Of any order, also of one that is just being moved; sent again when that was first. */
    private Object answer() {
      String task = LabBenchmark.this.answers.get(answered++);
      int status = TasklistCalls.confirm(agent, task).status();
      if (status != 204) {
        refused++;
        System.out.println("An answer was refused with " + status);
        TasklistCalls.confirm(agent, task).expect(204);
      }
      return task;
    }
  }
}
