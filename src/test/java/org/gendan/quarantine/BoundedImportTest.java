package org.gendan.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A wrong file ends soon, says where. */
@WholeApp
class BoundedImportTest extends AppTest {

  private static final int SHARE_FROM = 200;

  private final JdbcTemplate jdbc;

  BoundedImportTest(@Autowired JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Test
  void aFileOfWhichMostIsWrongStopsAndSaysWhere() {
    // Each is another row: the same one waits once.
    String rows =
        IntStream.range(0, 400_000).mapToObj("a,%d\n"::formatted).collect(Collectors.joining());
    String file = OrderBody.header() + "\n" + rows;

    Answer stopped = orders(file);

    int rejected = Integer.parseInt(stopped.at("/rejected"));
    assertThat(rejected).isBetween(SHARE_FROM, SHARE_FROM + 50);
    assertThat(stopped.at("/stopped/line")).isEqualTo("" + (rejected + 1));
    assertThat(stopped.at("/stopped/reason")).contains("was not read", "send it again");
    assertThat(kept()).isEqualTo(rejected);
  }

  @Test
  void whatStandsAboveTheStopIsTakenAndTheMendedFileTakesTheRest() {
    OrderBody first = OrderBody.cod();
    OrderBody last = OrderBody.cod();
    String file = OrderBody.header() + "\n" + first.row() + "\n%s" + last.row();

    assertThat(orders(file.formatted("a,\n".repeat(2_000))).at("/stopped/line")).isNotEmpty();
    assertThat(found(first)).isEqualTo("1");
    assertThat(found(last)).isEqualTo("0");

    Answer mended = orders(file.formatted(""));
    assertThat(mended.at("/accepted")).isEqualTo("1");
    assertThat(mended.at("/duplicates")).isEqualTo("1");
    assertThat(mended.json().has("stopped")).isFalse();
  }

  @Test
  void aSmallFileOfWrongRowsIsKeptToTheLast() {
    Answer answer = orders(OrderBody.header() + "\n" + "a,\n".repeat(150));

    assertThat(answer.at("/rejected")).isEqualTo("150");
    assertThat(answer.json().has("stopped")).isFalse();
  }

  @Test
  void manyWrongRowsStopAFileThatIsMostlyRight() {
    String good = "SF,SF%010d,\n";
    String rows =
        IntStream.range(0, 3_000).mapToObj(n -> good.formatted(n)).collect(Collectors.joining());

    Answer stopped = sheet("/api/tracking/import", "carrier,waybillNo,status,time\n" + rows);

    assertThat(Integer.parseInt(stopped.at("/rejected"))).isLessThanOrEqualTo(1001);
    assertThat(stopped.at("/stopped/reason")).contains("was not read");
  }

  @Test
  void theSheetOfWaybillsAndThePairOfAnExportStopToo() {
    Answer dispatched =
        sheet(
            "/api/shipments/import",
            "platformOrderNo,carrier,waybillNo\n" + "none,SF,SF1234567890\n".repeat(5_000));
    String list =
        "订单编号,买家应付货款,买家应付邮费,总金额,订单状态,收货人姓名,收货地址,联系手机,订单创建时间\n"
            + IntStream.range(0, 5_000)
                .mapToObj(n -> "26%06d,1,0,1,?,a,b,13800008000,2026-07-01 10:00:00%n".formatted(n))
                .collect(Collectors.joining());
    Answer exported =
        app.as("agent1")
            .postParts(
                "/api/orders/import?format=taobao&charset=UTF-8",
                Map.of(
                    "orders.csv", list.getBytes(StandardCharsets.UTF_8),
                    "details.csv", "订单编号,标题,价格,购买数量\n1,a,1,1\n".getBytes(StandardCharsets.UTF_8)))
            .expect(200);

    assertThat(dispatched.at("/stopped/line")).isEqualTo("" + (SHARE_FROM + 1));
    assertThat(exported.at("/stopped/line")).isEqualTo("" + (SHARE_FROM + 1));
  }

  private Answer orders(String csv) {
    return app.as("agent1")
        .post("/api/orders/import", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  private Answer sheet(String path, String csv) {
    return app.as("logistics1")
        .post(path, "text/csv", csv.getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  private String found(OrderBody body) {
    return app.as("agent1").get("/api/orders?q=" + body.no()).at("/total");
  }

  private int kept() {
    return jdbc.queryForObject("select count(*) from quarantined_row", Integer.class);
  }
}
