package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.order.dispatch.DispatchSheet;
import org.gendan.quarantine.RowImport;
import org.gendan.sheet.SheetSource;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** The waybills of a day come in together, and each becomes what it would have become alone. */
@WholeApp
class DispatchBatchJourneyTest extends AppTest {

  private static final String HEADER = "platformOrderNo,carrier,waybillNo,dispatchedAt\n";
  private static final String VERIFY = "userTask_verifyOutcome";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private RowImport imports;
  @Autowired private DispatchSheet dispatches;
  @Autowired private ConfigurableTransactionManager transactions;

  @Test
  void whatComesInTogetherIsFollowedLikeWhatComesInAlone() {
    OrderCase alone = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, alone, "ZTO");
    List<OrderCase> together = ready(3);

    Answer answer = sheet(together.stream().map(DispatchBatchJourneyTest::row)).expect(200);

    assertThat(answer.at("/accepted")).isEqualTo("3");
    for (OrderCase order : together) {
      assertThat(order.status()).isEqualTo("DISPATCHED");
      assertThat(order.openTasks()).isEmpty();
      assertThat(order.story()).containsExactlyInAnyOrderElementsOf(alone.story());
      assertThat(running(order)).isEqualTo(running(alone));
      assertThat(watched(order)).isOne();
    }
    report(together.get(1), "DELIVERED");
    together
        .get(1)
        .complete("logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", "ZTO: 内网"));
    assertThat(together.get(1).status()).isEqualTo("COMPLETED");
    assertThat(parcel.show().path("status").asText()).isEqualTo("CREATED");
  }

  /** A commit for each row is what made a sheet slow. */
  @Test
  void whatComesInTogetherIsOneTransaction() throws IOException {
    List<OrderCase> together = ready(5);
    Collection<TransactionExecutionListener> before =
        transactions.getTransactionExecutionListeners();
    var commits = new Commits(Thread.currentThread());
    transactions.addListener(commits);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                "logistics1", null, AuthorityUtils.createAuthorityList("logistics")));
    try {
      imports.run(source(together), dispatches, "logistics1");
    } finally {
      SecurityContextHolder.clearContext();
      transactions.setTransactionExecutionListeners(before);
    }

    assertThat(commits.counted).isOne();
    assertThat(together).allMatch(order -> order.status().equals("DISPATCHED"));
  }

  private static SheetSource source(List<OrderCase> orders) {
    String sheet =
        orders.stream()
            .map(DispatchBatchJourneyTest::row)
            .collect(Collectors.joining("\n", HEADER, "\n"));
    return new SheetSource(
        "file",
        "waybills.csv",
        "text/csv",
        null,
        new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
  }

  /** Those of one thread: jobs of other orders commit meanwhile. */
  private static final class Commits implements TransactionExecutionListener {

    private final Thread whose;
    private int counted;

    Commits(Thread whose) {
      this.whose = whose;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, Throwable failure) {
      if (Thread.currentThread().equals(whose)
          && transaction.isNewTransaction()
          && !transaction.isReadOnly()) {
        counted++;
      }
    }
  }

  @Test
  void oneRowThatIsRefusedSpoilsNoOther() {
    List<OrderCase> orders = ready(4);
    OrderCase unconfirmed = app.take(OrderBody.cod());
    Stream<String> rows =
        Stream.of(
            row(orders.get(0)),
            row(orders.get(1)),
            row(unconfirmed),
            "%s,ZTO,no waybill,".formatted(orders.get(2).no()),
            row(orders.get(3)),
            "NOSUCHORDER,ZTO,ZT12345678,",
            row(orders.get(3)));

    Answer answer = sheet(rows).expect(200);

    assertThat(answer.at("/accepted")).isEqualTo("3");
    assertThat(answer.at("/duplicates")).isEqualTo("1");
    assertThat(answer.at("/rejected")).isEqualTo("3");
    assertThat(answer.json().path("rejections").findValuesAsText("line"))
        .containsExactly("4", "5", "7");
    assertThat(orders.get(2).status()).isEqualTo("READY_TO_SHIP");
    assertThat(orders.get(3).status()).isEqualTo("DISPATCHED");
  }

  @Test
  void theSecondParcelOfAnOrderInTheSameSheetIsFollowed() {
    OrderCase order = ready(1).get(0);
    OrderCase other = ready(1).get(0);

    sheet(Stream.of(row(order), row(other), "%s,ZTO,ZTX%s,".formatted(order.no(), order.no())))
        .expect(200);

    assertThat(order.show().path("shipments")).hasSize(2);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from parcel_care c join shipment s using (shipment_id)"
                    + " where s.order_id = ? and c.followed_at is not null",
                Integer.class,
                order.id()))
        .isEqualTo(2);
  }

  private static String row(OrderCase order) {
    return "%s,ZTO,ZTO%s,".formatted(order.no(), order.no());
  }

  private Answer sheet(Stream<String> rows) {
    return app.importCsv("/api/shipments/import", HEADER + rows.collect(Collectors.joining("\n")));
  }

  private void report(OrderCase order, String status) {
    app.importCsv(
            "/api/tracking/import",
            "carrier,waybillNo,status,time\nZTO,ZTO%s,%s,%s\n"
                .formatted(order.no(), status, order.now()))
        .expect(200);
  }

  private List<String> running(OrderCase order) {
    return jdbc.queryForList(
        "select d.KEY_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
            + " where e.BUSINESS_KEY_ = ? or e.BUSINESS_KEY_ in"
            + " (select shipment_id from shipment where order_id = ?) order by 1",
        String.class,
        order.id(),
        order.id());
  }

  private int watched(OrderCase order) {
    return jdbc.queryForObject(
        "select count(*) from carrier_watch where waybill_no = ?",
        Integer.class,
        "ZTO" + order.no());
  }

  private List<OrderCase> ready(int count) {
    List<OrderCase> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      OrderCase order = app.take(OrderBody.cod());
      order.confirm();
      order.task("userTask_recordDispatch");
      orders.add(order);
    }
    return orders;
  }
}
