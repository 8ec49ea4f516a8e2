package org.gendan.report.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A report says the same whether its days are summed or not. */
@Tag("database")
@WholeApp
class SummedDaysTest extends AppTest {

  private static final ZoneId DESK = ZoneId.of("Asia/Shanghai");

  @Autowired private SummedDays days;
  @Autowired private JdbcTemplate jdbc;

  private Parcel signed;
  private Parcel under;

  private void workAndLetDaysPass() {
    signed = Parcel.of(app, app.take(OrderBody.cod()), "SF");
    under = Parcel.of(app, app.take(OrderBody.cod()), "ZTO");
    app.take(OrderBody.unpaid());
    app.advance(Duration.ofHours(2));
    signed.is("PICKED_UP");
    under.is("PICKED_UP");
    app.advance(Duration.ofHours(30));
    signed.is("DELIVERED");
    app.advance(Duration.ofDays(4));
  }

  @Test
  void sumsAreReadInsteadOfFactsAndSayTheSame() {
    workAndLetDaysPass();
    days.forget();
    Map<String, JsonNode> counted = reports();
    days.sum();

    assertThat(reports()).isEqualTo(counted);
    // Nothing is left to be counted one by one on the days that are summed.
    jdbc.update(
        "delete from report_fact where (kind, fact_day) in (select kind, fact_day from report_day)");
    assertThat(reports()).isEqualTo(counted);
    assertThat(counted.get("signed-rate DAY").findValuesAsText("signed")).contains("1");
  }

  @Test
  void whatChangesADayThatIsSummedIsSeenAtOnceAndSummedLater() {
    workAndLetDaysPass();
    days.sum();
    String before = reports().get("signed-rate DAY").toString();

    under.is("DELIVERED");
    Map<String, JsonNode> atOnce = reports();
    assertThat(atOnce.get("signed-rate DAY").toString()).isNotEqualTo(before);
    days.forget();
    assertThat(reports()).as("counted fact by fact").isEqualTo(atOnce);
    days.sum();
    assertThat(reports()).as("summed again").isEqualTo(atOnce);
    assertThat(jdbc.queryForObject("select count(*) from report_day_changed", Integer.class))
        .isZero();
  }

  @Test
  void sumsThatDoNotTellApartWhatIsAskedAreNotReadButMadeAgain() {
    workAndLetDaysPass();
    days.sum();
    Map<String, JsonNode> before = reports();
    // As an earlier version left them, whose reports asked for less.
    jdbc.update("update report_day set told = '', sums = 0x0000");

    assertThat(reports()).as("counted fact by fact").isEqualTo(before);
    days.sum();
    assertThat(jdbc.queryForObject("select count(*) from report_day where told = ''", Long.class))
        .isZero();
    jdbc.update(
        "delete from report_fact where (kind, fact_day) in (select kind, fact_day from report_day)");
    assertThat(reports()).as("summed again").isEqualTo(before);
  }

  private Map<String, JsonNode> reports() {
    LocalDate to = LocalDate.ofInstant(DeskTime.now(), DESK);
    Map<String, JsonNode> all = new TreeMap<>();
    for (JsonNode report : app.as("lead1").get("/api/reports").expect(200).json()) {
      String name = report.path("name").asText();
      for (String per : new String[] {"DAY", "MONTH"}) {
        String path = "/api/reports/%s?from=%s&to=%s&per=%s";
        all.put(
            name + " " + per,
            app.as("lead1")
                .get(path.formatted(name, to.minusDays(40), to, per))
                .expect(200)
                .json()
                .path("items"));
      }
    }
    assertThat(all).hasSizeGreaterThan(30);
    return all;
  }
}
