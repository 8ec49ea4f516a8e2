package org.gendan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.App;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Goes every way once, over many orders that wait, on MySQL, and names the statements that would be
 * slow at ten times as many: those that used no index, that read more than 500 rows, or that took
 * more than a tenth of the database's time. Each has its reason in {@code
 * src/test/resources/bench/statements.csv} or fails the run: the beginning of the statement as
 * MySQL sums it up, a semicolon, the reason.
 */
final class StatementsBenchmark implements Benchmarks.Benchmark {

  private static final int TASKS = Integer.getInteger("bench.tasks", 100_000);
  private static final int MOST_ROWS = 500;
  private static final Path REASONS = Path.of("src/test/resources/bench/statements.csv");
  private static final Path API = Path.of("docs/api/index.md");
  private static final String WEBAPP = "/camunda/api/engine/engine/default";

  private BenchApplication bench;
  private App app;

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty("test.database", "mysql");
    System.setProperty("test.mysql.performance-schema", "ON");
    System.setProperty("test.server.memory", "1G");
    TestDatabase database = BenchApplication.databaseToFill();
    try (ConfigurableApplicationContext context = BenchApplication.start(database)) {
      bench = new BenchApplication(context, database);
      app = bench.app();
      bench.fill(TASKS);
      StatementKind.forget(database);
      goEveryWay();
      judge(StatementKind.since(database));
    }
  }

  private void goEveryWay() throws IOException, SQLException {
    OrderCase sent = app.takeSent(OrderBody.cod());
    OrderCase waiting = app.take(OrderBody.cod());
    OrderCase unpaid = app.take(OrderBody.unpaid());
    unpaid.pay("agent1");
    String task = waiting.task("userTask_confirmOrder").path("taskId").asText();
    for (String change : List.of("claims", "give-backs", "claims")) {
      say("agent1", "/api/tasks/" + task + "/" + change, Map.of("reason", "off to lunch"));
    }
    about("agent1", sent, "exceptions", Map.of("cause", "DAMAGED", "text", "The box is torn"));
    about("aftersales1", sent, "refund-requests", refund("REFUND_ONLY"));
    about("aftersales1", app.takeSent(OrderBody.prepaid()), "refund-requests", refund("EXCHANGE"));
    about(
        "aftersales1",
        app.takeSent(OrderBody.prepaid()),
        "refund-requests",
        refund("RETURN_AND_REFUND"));
    about("agent1", sent, "notes", Map.of("text", "Please ring twice"));
    about("agent1", waiting, "amendments", amendment());
    about("agent1", waiting, "goods-holds", Map.of("orderedBy", "FINANCE", "text", "not paid"));
    about(
        "agent1",
        waiting,
        "discount-requests",
        Map.of("amountPerPiece", "10", "pieces", 1, "gift", "MONEY", "reason", "老客户"));
    about("agent1", app.take(OrderBody.cod()), "cancellations", Map.of("reason", "CHANGED_MIND"));
    ask("aftersales1", "/api/complaints", complaint(sent));
    ask("aftersales1", "/api/tickets", ticket(sent));
    app.importOrders(OrderBody.cod(), OrderBody.prepaid());
    for (String status : List.of("IN_TRANSIT", "ARRIVED_LOCALLY", "EXCEPTION", "REJECTED")) {
      OrderCase parcel = app.takeSent(OrderBody.prepaid());
      app.importCsv(
          "/api/tracking/import",
          "carrier,waybillNo,status,time,place\nSF,SF%s,%s,%s,深圳市\n"
              .formatted(parcel.no(), status, parcel.now()));
    }
    tasklist();
    orders();
    new OtherCases(bench).goOn();
    everythingThatIsRead(sent);
  }

  private void tasklist() {
    Caller agent = app.inTasklist("agent1");
    for (var filter :
        agent
            .get(WEBAPP + "/filter?resourceType=Task&firstResult=0&maxResults=50")
            .expect(200)
            .json()) {
      String path = WEBAPP + "/filter/" + filter.path("id").asText();
      agent.get(path + "/count").expect(200);
      agent.post(path + "/list?firstResult=0&maxResults=15", Map.of()).expect(200);
      agent
          .post(
              path + "/list?firstResult=0&maxResults=15",
              Map.of(
                  "processVariables",
                  List.of(
                      Map.of(
                          "name", "orderNo", "operator", "eq", "value", WaitingOrders.number(7)))))
          .expect(200);
    }
  }

  private void orders() {
    Caller reader = app.inABrowser("agent1");
    for (String text :
        List.of("", WaitingOrders.number(7), WaitingOrders.phone(7), "00000007", "客00000007")) {
      reader
          .get("/orders?q=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8), "text/html")
          .expect(200);
    }
  }

  /** Every GET of the API that its page names, as far as it needs no id but that of an order. */
  private void everythingThatIsRead(OrderCase order) throws IOException {
    Matcher call = Pattern.compile("`GET (/api/[^` ?]+)").matcher(Files.readString(API));
    while (call.find()) {
      String path = call.group(1).replace("{orderId}", order.id());
      if (!path.contains("{")) {
        for (String user : List.of("head1", "admin")) {
          System.out.printf("%s %s %d%n", user, path, app.as(user).get(path).status());
        }
      }
    }
  }

  private void about(String user, OrderCase order, String what, Map<String, ?> body) {
    ask(user, "/api/orders/" + order.id() + "/" + what, body);
  }

  private void ask(String user, String path, Map<String, ?> body) {
    Map<String, Object> asked = new java.util.HashMap<>(body);
    asked.put("requestId", "bench-" + System.nanoTime());
    say(user, path, asked);
  }

  private void say(String user, String path, Map<String, ?> body) {
    var answer = app.as(user).post(path, body);
    String why = answer.status() < 400 ? "" : answer.text();
    System.out.printf("%s %s %d %s%n", user, path, answer.status(), why);
  }

  private static Map<String, ?> refund(String kind) {
    return Map.of("kind", kind, "reason", "尺码不合适", "fault", "COMPANY", "amount", 50);
  }

  private static Map<String, ?> amendment() {
    return Map.of(
        "kind",
        "CONTACT",
        "askedBy",
        "CUSTOMER",
        "changes",
        Map.of("address", "示例大道3号", "city", "深圳市"),
        "proof",
        "聊天记录",
        "customerAgreed",
        "同意");
  }

  private static Map<String, ?> complaint(OrderCase order) {
    return Map.of("orderId", order.id(), "kind", "QUALITY", "text", "不满意");
  }

  private static Map<String, ?> ticket(OrderCase order) {
    return Map.of(
        "platform",
        "TMALL",
        "ticketNo",
        "TK-" + order.no(),
        "platformOrderNo",
        order.no(),
        "text",
        "Where is it?");
  }

  private static String why(StatementKind kind, double all) {
    List<String> why = new ArrayList<>();
    if (kind.withoutIndex() > 0) {
      why.add("no index");
    }
    if (kind.rows() / Math.max(1, kind.times()) > MOST_ROWS) {
      why.add("reads " + kind.rows() / Math.max(1, kind.times()) + " rows");
    }
    if (kind.millis() > all / 10) {
      why.add("%.0f %% of the time".formatted(100 * kind.millis() / all));
    }
    return String.join(", ", why);
  }

  private static void judge(List<StatementKind> found) throws IOException {
    double all = found.stream().mapToDouble(StatementKind::millis).sum();
    List<String> reasons = Files.readAllLines(REASONS);
    List<String> lines = new ArrayList<>();
    int unexplained = 0;
    for (StatementKind one : found) {
      String why = why(one, all);
      if (why.isEmpty()) {
        continue;
      }
      String reason =
          reasons.stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .filter(line -> one.text().startsWith(line.substring(0, line.lastIndexOf(';'))))
              .map(line -> line.substring(line.lastIndexOf(';') + 1).strip())
              .findFirst()
              .orElse("");
      unexplained += reason.isEmpty() ? 1 : 0;
      lines.add(
          "| %s | %d | %.1f | %s | `%s` |"
              .formatted(
                  why,
                  one.times(),
                  one.millis(),
                  reason.isEmpty() ? "**none**" : reason,
                  one.text().substring(0, Math.min(300, one.text().length()))));
    }
    lines.add(0, "| why | times | ms in all | reason | statement |\n|---|---:|---:|---|---|");
    lines.add(
        "\n%d kinds of statements, %.0f ms in all, %d waiting orders, %d without a reason"
            .formatted(found.size(), all, TASKS, unexplained));
    Path report = Files.createDirectories(Path.of("target", "bench")).resolve("statements.md");
    Files.write(report, lines);
    System.out.println(String.join("\n", lines));
    if (unexplained > 0) {
      throw new IllegalStateException(
          unexplained + " statements read too much and have no reason; see " + report);
    }
  }
}
