package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Each report is drawn, in both languages, and fits on a phone. */
@WholeApp
class EveryReportTest extends AppTest {

  private static final By DRAWN = By.cssSelector("#chart[data-drawn] canvas");
  private static final By EMPTY = By.cssSelector("main .empty");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  @Tag("browser")
  void isDrawnAndFitsOnAPhone(String language) throws IOException {
    work();
    List<String> wide = new ArrayList<>();
    int drawn = 0;
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1440, 1000);
      pages.logIn("admin");
      for (JsonNode report : app.as("admin").get("/api/reports").expect(200).json()) {
        String name = report.path("name").asText();
        pages.size(1440, 1000);
        pages.get("/reports/" + name);
        pages.until(
            page ->
                !page.findElements(DRAWN).isEmpty() || !page.findElements(EMPTY).isEmpty()
                    ? Boolean.TRUE
                    : null);
        drawn += pages.count(DRAWN);
        pages.keep("every-" + name);
        pages.size(390, 900);
        pages.keep("every-" + name + "-phone");
        if (pages.tooWide() > 0) {
          wide.add(name + " by " + pages.tooWide() + " px");
        }
      }
      pages.get("/reports");
      pages.until(presenceOfElementLocated(By.cssSelector(".questions")));
      pages.keep("every-phone");
      assertThat(pages.tooWide()).isZero();
    }
    assertThat(wide).as("reports that are wider than a phone").isEmpty();
    assertThat(drawn).as("reports with figures").isGreaterThan(8);
  }

  private void work() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    Parcel other = Parcel.of(app, app.take(OrderBody.cod()), "ZTO");
    TicketCase.take(app, "TMALL", Map.of()).answer("FACTORY");
    TicketCase.take(app, "JD", Map.of());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", OrderBody.number(), "cause", "OTHER"))
        .expect(201);
    app.take(OrderBody.unpaid());
    app.advance(Duration.ofHours(20));
    parcel.is("DELIVERED");
    app.advance(Duration.ofHours(60));
    other.is("DELIVERED");
  }
}
