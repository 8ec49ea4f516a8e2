package org.gendan.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.ibatis.session.Configuration;
import org.gendan.quarantine.QuarantinedRow.Status;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.testing.TestDatabase;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class QuarantineStoreTest {

  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
  private static final PageRequest FIRST_PAGE = new PageRequest(0, 50);

  private final List<String> replayed = Collections.synchronizedList(new ArrayList<>());
  private JdbcTemplate jdbc;
  private Quarantine quarantine;

  enum Database {
    H2,
    SERVER
  }

  private void given(Database database) throws Exception {
    DriverManagerDataSource source = source(database);
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V003__quarantine.sql"),
            new ClassPathResource("db/migration/V084__quarantine_once.sql"))
        .execute(source);
    var configuration = new Configuration();
    configuration.addMapper(QuarantineMapper.class);
    var factory = new SqlSessionFactoryBean();
    factory.setDataSource(source);
    factory.setConfiguration(configuration);
    var session = new SqlSessionTemplate(factory.getObject());
    jdbc = new JdbcTemplate(source);
    quarantine =
        QuarantineAccess.quarantine(
            session.getMapper(QuarantineMapper.class),
            List.of(new Replayer()),
            new TransactionTemplate(new DataSourceTransactionManager(source)),
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static DriverManagerDataSource source(Database database) throws SQLException {
    if (database == Database.H2) {
      String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=-1";
      return new DriverManagerDataSource(url, "sa", "");
    }
    TestDatabase server = TestDatabase.create();
    return new DriverManagerDataSource(server.url(), server.user(), server.password());
  }

  private final class Replayer implements RowReplayer {
    @Override
    public String source() {
      return "orders";
    }

    @Override
    public String replay(String header, String rawText, String rawDetails) {
      if (rawText.contains("bad")) {
        throw Refusal.invalid("quantity", ErrorCode.QUANTITY, "is bad in " + rawText);
      }
      replayed.add(rawText);
      return "order-1";
    }
  }

  private static RejectedRow rejected(String source, String rawText) {
    return new RejectedRow(
        source, "orders.csv", 7, "quantity", "is 0", "no,quantity", rawText, null);
  }

  private long added(String rawText) {
    quarantine.add(List.of(rejected("orders", rawText)), "agent1");
    return jdbc.queryForObject("select max(id) from quarantined_row", Long.class);
  }

  private String column(long id, String column) {
    return jdbc.queryForObject(
        "select " + column + " from quarantined_row where id = ?", String.class, id);
  }

  @ParameterizedTest
  @EnumSource
  void aRowKeepsItsTextToTheLastCharacter(Database database) throws Exception {
    given(database);

    long id = added("1,\"张三 𠮷😀\n'\\\"\"\",0");

    QuarantinedRow row = quarantine.get(id);
    assertThat(row.rawText()).isEqualTo("1,\"张三 𠮷😀\n'\\\"\"\",0");
    assertThat(row.line()).isEqualTo(7);
    assertThat(row.header()).isEqualTo("no,quantity");
    assertThat(row.receivedAt()).isEqualTo(NOW);
    assertThat(row.receivedBy()).isEqualTo("agent1");
    assertThat(row.status()).isEqualTo(Status.OPEN);
    assertThat(column(id, "received_at")).startsWith("2026-03-02 04:00:00");
  }

  @ParameterizedTest
  @EnumSource
  void manyRowsAreListedNewestFirst(Database database) throws Exception {
    given(database);
    List<RejectedRow> rows = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      rows.add(rejected(i % 2 == 0 ? "orders" : "tracking", "row " + i));
    }

    quarantine.add(rows, "agent1");

    Page<QuarantinedRow> page = quarantine.page("orders", Status.OPEN, new PageRequest(1, 50));
    assertThat(page.total()).isEqualTo(125);
    assertThat(page.items()).hasSize(50);
    assertThat(page.items().get(0).rawText()).isEqualTo("row 148");
    assertThat(quarantine.page(null, null, FIRST_PAGE).total()).isEqualTo(250);
    assertThat(quarantine.page("orders", Status.REPLAYED, FIRST_PAGE).items()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aTextOfManyMegabytesIsKeptAndListedInShort(Database database) throws Exception {
    given(database);
    String remark = "很".repeat(3_500_000);

    long id = added(remark);

    assertThat(quarantine.get(id).rawText()).isEqualTo(remark);
    assertThat(quarantine.page(null, null, FIRST_PAGE).items().get(0).rawText()).hasSize(2000);
  }

  @ParameterizedTest
  @EnumSource
  void aTextThatFitsNoStatementIsCutAndSaysSo(Database database) throws Exception {
    given(database);

    long id = added("很".repeat(6_000_000));

    assertThat(quarantine.get(id).rawText()).endsWith("(cut here; the whole row is in the file)");
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectedRowIsTakenOnce(Database database) throws Exception {
    given(database);
    long id = added("bad");

    assertThat(quarantine.replay(id, "good", null, "lead1").ref()).isEqualTo("order-1");

    assertThat(replayed).containsExactly("good");
    assertThat(column(id, "status")).isEqualTo("REPLAYED");
    assertThat(column(id, "replayed_by")).isEqualTo("lead1");
    assertThat(column(id, "replay_ref")).isEqualTo("order-1");
    assertThatThrownBy(() -> quarantine.replay(id, "good", null, "lead1"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    assertThat(replayed).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatIsStillWrongStaysOpenWithTheNewReason(Database database) throws Exception {
    given(database);
    long id = added("bad");

    assertThatThrownBy(() -> quarantine.replay(id, "bad again", null, "lead1"))
        .isInstanceOfSatisfying(
            Refusal.class,
            r -> assertThat(r.errors().get(0).message()).isEqualTo("is bad in bad again"));

    assertThat(column(id, "status")).isEqualTo("OPEN");
    assertThat(column(id, "reason")).contains("bad again");
    assertThat(column(id, "raw_text")).isEqualTo("bad");
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatComesAgainWaitsOnceAndSaysWhatIsWrongNow(Database database) throws Exception {
    given(database);
    long id = added("bad");

    quarantine.add(
        List.of(
            new RejectedRow("orders", "other.csv", 9, "sku", "is gone", "no,quantity", "bad", null),
            rejected("orders", "worse")),
        "agent2");

    assertThat(quarantine.page(null, null, FIRST_PAGE).total()).isEqualTo(2);
    QuarantinedRow row = quarantine.get(id);
    assertThat(List.of(row.fileName(), row.field(), row.reason(), row.receivedBy()))
        .containsExactly("other.csv", "sku", "is gone", "agent2");
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownRowIsNotFound(Database database) throws Exception {
    given(database);

    assertThatThrownBy(() -> quarantine.replay(99, null, null, "lead1"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoReplaysAtTheSameTimeOneTakesTheRow(Database database) throws Exception {
    given(database);
    long id = added("good");
    var together = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);

    List<Future<Boolean>> attempts =
        List.of(two.submit(() -> attempt(id, together)), two.submit(() -> attempt(id, together)));
    boolean first = attempts.get(0).get(30, TimeUnit.SECONDS);
    boolean second = attempts.get(1).get(30, TimeUnit.SECONDS);
    two.shutdown();

    assertThat(first).isNotEqualTo(second);
    assertThat(replayed).hasSize(1);
  }

  private boolean attempt(long id, CyclicBarrier together) throws Exception {
    together.await(10, TimeUnit.SECONDS);
    try {
      quarantine.replay(id, null, null, "lead1");
      return true;
    } catch (Refusal alreadyReplayed) {
      return false;
    }
  }
}
