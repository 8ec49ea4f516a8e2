package org.gendan.shipment.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.ibatis.session.Configuration;
import org.gendan.shipment.tracking.CarrierAskMapper.Due;
import org.gendan.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Who may ask about which number, decided by the database. */
@Tag("database")
class CarrierAskTest {

  private static final Instant ELEVEN = Instant.parse("2026-03-02T03:00:00Z");
  private static final Instant LATER = ELEVEN.plus(Duration.ofMinutes(30));
  private static final Instant ENDED_SINCE = Instant.parse("2026-03-01T00:00:01Z");
  private static final Due ONE = new Due("SF", "SF10001", "o1", "N1");

  private JdbcTemplate jdbc;
  private CarrierAskMapper asks;

  @BeforeEach
  void openTheTables() throws Exception {
    TestDatabase server = TestDatabase.create();
    var source = new DriverManagerDataSource(server.url(), server.user(), server.password());
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V004__shipment.sql"),
            new ClassPathResource("db/migration/V024__carrier_ask.sql"),
            new ClassPathResource("db/migration/V031__waybill_round.sql"))
        .execute(source);
    Configuration configuration = new Configuration();
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.setArgNameBasedConstructorAutoMapping(true);
    configuration.addMapper(CarrierAskMapper.class);
    var factory = new SqlSessionFactoryBean();
    factory.setDataSource(source);
    factory.setConfiguration(configuration);
    jdbc = new JdbcTemplate(source);
    asks = new SqlSessionTemplate(factory.getObject()).getMapper(CarrierAskMapper.class);
    parcel("SF10001", "IN_TRANSIT");
  }

  @Test
  void ofManyNodesAtOnceOneMayAskANumber() throws Exception {
    for (Instant now : List.of(ELEVEN, LATER)) {
      ExecutorService nodes = Executors.newFixedThreadPool(8);
      Callable<Boolean> node = () -> asks.claim(ONE, now, now.plus(Duration.ofMinutes(30)));
      long claims = 0;
      for (Future<Boolean> claim : nodes.invokeAll(Collections.nCopies(16, node))) {
        claims += claim.get() ? 1 : 0;
      }
      nodes.shutdown();
      assertThat(claims).as("at %s", now).isOne();
    }
  }

  @Test
  void aClaimedNumberIsDueAgainWhenItGaveNoAnswerInTime() {
    assertThat(due(ELEVEN)).containsExactly(ONE);
    assertThat(asks.claim(ONE, ELEVEN, LATER)).isTrue();
    asks.failed(ONE, "down");

    assertThat(due(LATER.minusSeconds(1))).isEmpty();
    assertThat(asks.claim(ONE, LATER.minusSeconds(1), LATER)).isFalse();
    assertThat(due(LATER)).containsExactly(ONE);
  }

  @Test
  void anAnsweredNumberIsDueInTheNextRound() {
    asks.claim(ONE, ELEVEN, LATER);
    asks.answered(ONE, ELEVEN.plusSeconds(1), null);

    assertThat(due(LATER)).isEmpty();
    Instant tomorrow = ELEVEN.plus(Duration.ofDays(1));
    assertThat(asks.due("SF", tomorrow, ENDED_SINCE, tomorrow, 10)).containsExactly(ONE);
  }

  @Test
  void onlyParcelsOnTheirWayAreAskedAbout() {
    parcel("SF10002", "DELIVERED");
    parcel("SF10003", "RETURNED");
    parcel("SF10004", "CANCELLED");
    parcel("SF10005", "IN_TRANSIT");
    jdbc.update("update shipment set verified_outcome = 'LOST' where waybill_no = 'SF10005'");

    assertThat(asks.carriers()).containsExactly("SF");
    assertThat(due(ELEVEN)).containsExactly(ONE);
    assertThat(asks.due("ZTO", ELEVEN, ENDED_SINCE, ELEVEN, 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELIVERED", "RETURNED", "CANCELLED"})
  void whatHasEndedLatelyByTheCarriersWordIsAskedAboutForAWhile(String end) {
    parcel("SF10002", end);
    jdbc.update(
        "update shipment set status_at = '2026-03-01 00:00:01' where waybill_no = 'SF10002'");

    assertThat(due(ELEVEN)).containsExactly(ONE, new Due("SF", "SF10002", "o1", "N1"));
  }

  @Test
  void ofANumberThatIsUsedAgainTheNewestParcelIsAskedAbout() {
    jdbc.update(
        "insert into shipment (shipment_id, order_id, order_no, carrier, waybill_no, waybill_round,"
            + " dispatched_at, status, status_at, version) values ('s2', 'o2', 'N2', 'SF',"
            + " 'SF10001', 2, '2026-03-02 00:00:00', 'CREATED', '2026-03-02 00:00:00', 0)");
    assertThat(due(ELEVEN)).containsExactly(new Due("SF", "SF10001", "o2", "N2"));

    jdbc.update("update shipment set withdrawn_at = status_at where shipment_id = 's2'");
    assertThat(due(ELEVEN)).containsExactly(ONE);
  }

  private List<Due> due(Instant now) {
    return asks.due("SF", ELEVEN, ENDED_SINCE, now, 10);
  }

  private void parcel(String waybillNo, String status) {
    jdbc.update(
        "insert into shipment (shipment_id, order_id, order_no, carrier, waybill_no,"
            + " dispatched_at, status, status_at, version) values (?, 'o1', 'N1', 'SF', ?,"
            + " '2026-03-01 00:00:00', ?, '2026-03-01 00:00:00', 0)",
        waybillNo,
        waybillNo,
        status);
  }
}
