package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfElementsToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A lead's day on one page. */
@WholeApp
class LeadDayTest extends AppTest {

  private static final By ROWS = By.cssSelector("#tasks tbody tr");

  /** By how many pixels the list of tasks reaches below what stands beside it. */
  private static final String COVERED =
      "const edge = (at) => document.querySelector(at).getBoundingClientRect();"
          + "return Math.max(0, Math.ceil(edge('#tasks').right - edge('#board').left))";

  private static final By RESULT = By.cssSelector("#bulk .result");

  @Test
  @Tag("smoke")
  void aLeadGivesTasksOutAndSeesWhoHasThem() throws IOException {
    givesOut("en", "2 done.", "a person: is missing", "Missed today");
  }

  @Test
  @Tag("browser")
  void theSameInChineseWithWhatWasMissedAndOnAPhone() throws IOException {
    givesOut("zh-CN", "已完成2个。", "选择人员: 未填写", "今日逾期");
  }

  private void givesOut(String language, String done, String lacking, String missed)
      throws IOException {
    String agent = "agent2";
    List<OrderCase> orders =
        List.of(app.take(OrderBody.cod()), app.take(OrderBody.cod()), app.take(OrderBody.unpaid()));
    app.as("agent1").post("/api/duty/log-on", Map.of("shift", "DAY")).expect(200);
    orders.get(0).task("userTask_confirmOrder");
    orders.get(1).task("userTask_confirmOrder");
    app.advance(Duration.ofHours(6));
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1440, 1000);
      pages.logIn("lead1");
      pages.get("/team");
      pages.keep("team");
      pages.click(By.cssSelector("select[name=show] option[value=OVERDUE]"));
      pages.until(numberOfElementsToBe(ROWS, 2));
      pages.click(By.id("all"));
      pages.click(By.cssSelector("#bulk select[name=assignee] option[value=" + agent + "]"));
      pages.type(By.cssSelector("#bulk input[name=reason]"), "absent");
      pages.click(By.cssSelector("#bulk button[type=submit]"));
      pages.until(textToBePresentInElementLocated(RESULT, done));
      pages.until(textToBePresentInElementLocated(ROWS, agent));
      assertThat(orders.get(0).task("userTask_confirmOrder").path("assignee").asText())
          .isEqualTo(agent);
      assertThat(pages.text(By.id("board"))).contains(missed, orders.get(0).no(), agent);
      pages.keep("team-given");

      pages.click(By.id("all"));
      pages.click(By.cssSelector("#bulk select[name=assignee] option[value='']"));
      pages.click(By.cssSelector("#bulk button[type=submit]"));
      pages.until(textToBePresentInElementLocated(RESULT, lacking));
      assertThat(pages.count(By.cssSelector("#tasks input[name=task]:checked")))
          .as("what stays chosen")
          .isEqualTo(2);
      pages.keep("team-refused");

      pages.size(1280, 900);
      pages.keep("team-small");
      assertThat(pages.run(COVERED)).as("pixels of the list below the board").isEqualTo(0L);
      assertThat(pages.tooWide()).as("what is wider than a small screen").isZero();
      pages.size(500, 1000);
      pages.keep("team-phone");
      assertThat(pages.tooWide()).as("what is wider than a phone").isZero();
      pages.click(By.cssSelector("#tasks .no a"));
      pages.until(page -> page.getCurrentUrl().contains("/orders/"));
    }
  }
}
