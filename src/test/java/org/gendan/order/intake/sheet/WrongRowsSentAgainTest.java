package org.gendan.order.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file that is sent again, as importers are told to, and what nothing will come of. */
@WholeApp
class WrongRowsSentAgainTest extends AppTest {

  private static final String ROWS = "/api/quarantine/";

  @Autowired private JdbcTemplate database;

  private OrderBody bad;

  /** Not before: it is placed at the instant that the test has begun at. */
  @BeforeEach
  void aWrongOrder() {
    bad = OrderBody.cod().with("customerPhone", "12345");
  }

  @Test
  void aRowThatWaitsWaitsOnceAndSaysWhereItStandsNow() {
    send("agent1", bad);
    long first = row();

    Answer again = send("lead1", OrderBody.cod(), bad);

    assertThat(again.at("/rejected")).as("the file still has a wrong row").isEqualTo("1");
    assertThat(row()).as("and it waits once").isEqualTo(first);
    Answer waits = app.as("lead1").get(ROWS + first).expect(200);
    assertThat(waits.at("/line")).isEqualTo("3");
    assertThat(waits.at("/receivedBy")).isEqualTo("lead1");
  }

  @Test
  void ofTwoWhoSendTheFileAtOnceNeitherFailsAndEachRowWaitsOnce() {
    List<OrderBody> rows =
        IntStream.range(0, 150)
            .mapToObj(i -> OrderBody.cod().with("customerPhone", "12345"))
            .toList();

    List<Answer> answers =
        Stream.of("agent1", "agent2", "lead1")
            .map(
                user ->
                    CompletableFuture.supplyAsync(() -> sent(user, rows.toArray(OrderBody[]::new))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(rows).allMatch(order -> ids(order).size() == 1);
  }

  @Test
  void aRowThatWasRepairedDoesNotWaitAgain() {
    send("agent1", bad);
    app.as("agent1")
        .post(
            ROWS + row() + "/replay",
            Map.of("rawText", bad.with("customerPhone", "13800008001").row()))
        .expect(200);

    send("agent1", bad);

    assertThat(app.as("agent1").get(ROWS + row()).at("/status")).isEqualTo("REPLAYED");
  }

  @Test
  void whatNothingWillComeOfIsSetAsideWithAReasonAndCanBeReopened() {
    send("agent1", bad);
    String path = ROWS + row();

    Answer without = app.as("agent1").post(path + "/dismissals", Map.of());
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.at("/errors/0/field")).isEqualTo("reason");

    Answer aside =
        app.as("agent1").post(path + "/dismissals", Map.of("reason", "came with the mended file"));
    assertThat(aside.expect(200).at("/status")).isEqualTo("SET_ASIDE");
    assertThat(aside.at("/setAsideBy")).isEqualTo("agent1");
    assertThat(aside.at("/setAsideWhy")).isEqualTo("came with the mended file");
    send("agent1", bad);
    assertThat(app.as("agent1").get(path).at("/status"))
        .as("sent again, it stays aside")
        .isEqualTo("SET_ASIDE");
    Map<String, String> corrected =
        Map.of("rawText", bad.with("customerPhone", "13800008001").row());
    assertThat(app.as("agent1").post(path + "/replay", corrected).status()).isEqualTo(409);
    assertThat(app.as("agent1").post(path + "/dismissals", Map.of("reason", "r")).status())
        .isEqualTo(409);

    Answer open = app.as("agent2").post(path + "/reopenings", Map.of()).expect(200);
    assertThat(open.at("/status")).isEqualTo("OPEN");
    assertThat(open.json().path("setAsideWhy").isNull()).isTrue();
    assertThat(app.as("agent2").post(path + "/reopenings", Map.of()).status()).isEqualTo(409);
    app.as("agent1").post(path + "/replay", corrected).expect(200);
    assertThat(app.find(bad.no()).openTasks()).containsExactly("userTask_confirmOrder");
  }

  private List<Long> ids(OrderBody order) {
    return database.queryForList(
        "select id from quarantined_row where raw_text like ?", Long.class, "%" + order.no() + "%");
  }

  /** The only row that the wrong order has. */
  private long row() {
    List<Long> ids = ids(bad);
    assertThat(ids).hasSize(1);
    return ids.get(0);
  }

  private Answer send(String user, OrderBody... orders) {
    return sent(user, orders).expect(200);
  }

  private Answer sent(String user, OrderBody... orders) {
    String csv =
        Stream.of(orders)
            .map(OrderBody::row)
            .collect(Collectors.joining("\n", OrderBody.header() + "\n", ""));
    return app.as(user)
        .post("/api/orders/import", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }
}
