package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.order.hold.OrderHold.Reason;
import org.gendan.order.hold.OrderHolds;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Whatever happens to a sheet of waybills, each of its rows is taken once or said why not. */
@WholeApp
class DispatchRacesTest extends AppTest {

  private static final String HEADER = "platformOrderNo,carrier,waybillNo,dispatchedAt\n";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private OrderHolds holds;
  @Autowired private ConfigurableTransactionManager transactions;

  @Test
  void theSameSheetTwiceAtTheSameMomentIsTakenOnce() {
    List<OrderCase> orders = ready(6);
    OrderCase alone = ready(1).get(0);
    sheet(Stream.of(row(alone))).expect(200);

    List<CompletableFuture<Answer>> both =
        Stream.of(orders, reversed(orders))
            .map(
                sheet ->
                    CompletableFuture.supplyAsync(
                        () -> sheet(sheet.stream().map(DispatchRacesTest::row)).expect(200)))
            .toList();

    assertThat(both.stream().mapToInt(answer -> number(answer, "/accepted")).sum()).isEqualTo(6);
    assertThat(both.stream().mapToInt(answer -> number(answer, "/duplicates")).sum()).isEqualTo(6);
    for (OrderCase order : orders) {
      assertThat(order.show().path("shipments")).hasSize(1);
      assertThat(order.story()).containsExactlyInAnyOrderElementsOf(alone.story());
      assertThat(order.openTasks()).isEmpty();
    }
  }

  @Test
  void aStepThatASheetEndsTookAsLongAsItTook() {
    List<OrderCase> orders = ready(4);
    app.advance(Duration.ofHours(2));
    sheet(orders.stream().map(DispatchRacesTest::row)).expect(200);

    for (String table : List.of("ACT_HI_TASKINST", "ACT_HI_ACTINST")) {
      assertThat(
              jdbc.queryForList(
                  "select DURATION_ div 1000 - timestampdiff(second, START_TIME_, END_TIME_) from "
                      + table
                      + " where END_TIME_ is not null and DURATION_ > 3600000",
                  Long.class))
          .as(table)
          .hasSizeGreaterThanOrEqualTo(4)
          .allMatch(off -> Math.abs(off) <= 1);
    }
  }

  @Test
  void aSheetThatWasBrokenOffIsGoneOnWith() {
    List<OrderCase> orders = ready(5);
    sheet(orders.subList(0, 2).stream().map(DispatchRacesTest::row)).expect(200);

    Answer again = sheet(orders.stream().map(DispatchRacesTest::row)).expect(200);

    assertThat(again.at("/accepted")).isEqualTo("3");
    assertThat(again.at("/duplicates")).isEqualTo("2");
    assertThat(orders).allMatch(order -> order.show().path("shipments").size() == 1);
  }

  @Test
  void whatKeepsOneOrderInTheHouseKeepsNoOther() {
    List<OrderCase> orders = ready(4);
    OrderCase held = orders.get(1);
    OrderCase unpaid = ready(OrderBody.cod().with("customerPhone", "13911112222"));
    holds.place(held.id(), Reason.GOODS, "races-" + held.no(), "missing part");
    jdbc.update(
        "insert into freight_dunning (dunning_id, invoice_no, account, amount_fen, paid_fen,"
            + " due_at, status, opened_by, opened_at, version)"
            + " values (?, ?, '13911112222', 100, 0, now(), 'SUSPENDED', 'finance1', now(), 0)",
        unpaid.id(),
        unpaid.no());

    Answer answer =
        sheet(Stream.concat(orders.stream(), Stream.of(unpaid)).map(DispatchRacesTest::row))
            .expect(200);

    assertThat(answer.at("/accepted")).isEqualTo("3");
    assertThat(answer.json().path("rejections").findValuesAsText("line")).containsExactly("3", "6");
    assertThat(held.status()).isEqualTo("READY_TO_SHIP");
    assertThat(unpaid.status()).isEqualTo("READY_TO_SHIP");
    jdbc.update("delete from freight_dunning where dunning_id = ?", unpaid.id());
  }

  @Test
  void manyGoInTwoHalvesInTheNameOfWhoSentThem() {
    List<OrderCase> orders = ready(21);
    OrderCase alone = ready(1).get(0);
    sheet(Stream.of(row(alone))).expect(200);
    OrderCase last = orders.get(20);
    Stream<String> rows =
        Stream.concat(
            Stream.of(row(orders.get(0)), "%s,ZTO,ZTO%s,".formatted(last.no(), orders.get(0).no())),
            orders.stream().skip(1).map(DispatchRacesTest::row));
    Collection<TransactionExecutionListener> before =
        transactions.getTransactionExecutionListeners();
    Set<String> threads = ConcurrentHashMap.newKeySet();
    transactions.addListener(
        new TransactionExecutionListener() {
          @Override
          public void afterCommit(TransactionExecution transaction, Throwable failure) {
            threads.add(Thread.currentThread().getName());
          }
        });

    Answer answer = sheet(rows).expect(200);
    transactions.setTransactionExecutionListeners(before);

    assertThat(threads).contains("gendan-beside");
    assertThat(answer.at("/accepted")).isEqualTo("21");
    assertThat(answer.json().path("rejections").findValuesAsText("line")).containsExactly("3");
    for (OrderCase order : orders) {
      assertThat(order.story()).containsExactlyInAnyOrderElementsOf(alone.story());
      assertThat(actor(order)).isEqualTo(actor(alone));
    }
  }

  private String actor(OrderCase order) {
    return jdbc.queryForObject(
        "select actor from order_journal where order_id = ? and kind = 'ORDER_DISPATCHED'",
        String.class,
        order.id());
  }

  private static int number(CompletableFuture<Answer> answer, String field) {
    return Integer.parseInt(answer.join().at(field));
  }

  private static List<OrderCase> reversed(List<OrderCase> orders) {
    List<OrderCase> turned = new ArrayList<>(orders);
    Collections.reverse(turned);
    return turned;
  }

  private static String row(OrderCase order) {
    return "%s,ZTO,ZTO%s,".formatted(order.no(), order.no());
  }

  private Answer sheet(Stream<String> rows) {
    return app.importCsv("/api/shipments/import", HEADER + rows.collect(Collectors.joining("\n")));
  }

  private List<OrderCase> ready(int count) {
    return Stream.generate(() -> ready(OrderBody.cod())).limit(count).toList();
  }

  private OrderCase ready(OrderBody body) {
    OrderCase order = app.take(body);
    order.confirm();
    order.task("userTask_recordDispatch");
    return order;
  }
}
