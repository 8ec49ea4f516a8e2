package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.gendan.model.ModelFiles;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * An analyst changes 48 hours to 36 in the lab, sees what that does, applies it to running cases,
 * and takes it back. The pictures of docs/change-a-deadline.md are those that it keeps.
 */
@WholeApp
class TimerLabTest extends AppTest {

  private static final String WARNING = "order-lifecycle.startEvent_dispatchLate.duration";
  private static final By NUMBER =
      By.cssSelector("#canvas button.number[data-timer='" + WARNING + "']");
  private static final By ROW = By.cssSelector("tr[data-timer='" + WARNING + "']");
  private static final By VALUE = By.cssSelector("#change input[name=value]");
  private static final By PREVIEW = By.cssSelector("#change [type=submit]");
  private static final By APPLY = By.cssSelector(".apply [type=submit]");
  private static final By WHY = By.cssSelector(".apply .err[data-for=comment]");
  private static final By TIMERS = By.cssSelector(".timers-of");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  @Test
  @Tag("smoke")
  void anAnalystChangesADeadlineAndTakesItBack() throws IOException {
    changes("en", "48 h", "36 h", "say why, in a few words");
  }

  @Test
  @Tag("browser")
  void theSameInChinese() throws IOException {
    changes("zh-CN", "48小时", "36小时", "请");
  }

  private void changes(String language, String before, String after, String why)
      throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    app.as("logistics1").post("/api/duty/log-on", Map.of("shift", "DAY")).expect(200);
    order.confirm();
    order.task("userTask_recordDispatch");
    String old = MOMENT.format(order.now().plusSeconds(48 * 3600)).substring(0, 8);
    String sooner = MOMENT.format(order.now().plusSeconds(36 * 3600)).substring(0, 8);
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1240, 1000);
      pages.logIn("analyst1");
      pages.get("/orders/" + order.id());
      assertThat(pages.text(TIMERS)).contains(old);
      pages.get("/lab?model=order-lifecycle");
      assertThat(pages.text(ROW)).contains(before);
      pages.click(By.cssSelector("#canvas button.deeper"));
      pages.click(NUMBER);
      pages.keep("lab-model");

      type(pages, "nonsense");
      pages.until(presenceOfElementLocated(By.cssSelector("#change [aria-invalid=true]")));
      assertThat(pages.text(By.cssSelector("#change .err"))).contains("nonsense");
      type(pages, "36");
      assertThat(pages.text(By.cssSelector(".heap.EARLIER b"))).isEqualTo("1");
      assertThat(pages.text(By.cssSelector(".cases tbody"))).contains(order.no());
      pages.until(presenceOfElementLocated(By.cssSelector(".chart canvas")));
      pages.keep("lab-preview");

      pages.click(By.cssSelector(".apply input[value=ALL]"));
      pages.click(APPLY);
      pages.until(textToBePresentInElementLocated(WHY, why));
      pages.type(By.cssSelector(".apply input[name=comment]"), "618");
      pages.keep("lab-apply");
      pages.click(APPLY);
      pages.until(presenceOfElementLocated(application("DONE")));
      pages.until(textToBePresentInElementLocated(ROW, after));
      pages.keep("lab-applied");
      pages.get("/orders/" + order.id());
      assertThat(pages.text(TIMERS)).contains(sooner).doesNotContain(old);
      pages.keep("lab-order");

      pages.get("/lab?model=order-lifecycle");
      pages.type(By.cssSelector(".application .undo input"), "2 x 11");
      pages.click(By.cssSelector(".application .undo button"));
      pages.until(presenceOfElementLocated(application("UNDONE")));
      pages.until(textToBePresentInElementLocated(ROW, before));
      pages.get("/orders/" + order.id());
      assertThat(pages.text(TIMERS)).contains(old);
      pages.size(500, 1000);
      pages.get("/lab?model=order-lifecycle");
      pages.until(presenceOfElementLocated(By.cssSelector("#canvas .number")));
      pages.keep("lab-phone");
      assertThat(pages.tooWide()).as("what is wider than a phone").isZero();
    }
  }

  @Test
  @Tag("browser")
  void aTableIsClickedUploadedFilteredAndGivenAnEnd() throws IOException {
    edits("en", "Exception triage");
  }

  @Test
  @Tag("browser")
  void theTableInChinese() throws IOException {
    edits("zh-CN", "异常分派");
  }

  private void edits(String language, String table) throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DELAY_RISK", "text", "Out of stock"))
        .expect(201);
    order.task("userTask_resolveException");
    app.advance(Duration.ofMinutes(90));
    Path file = Files.createTempDirectory("lab").resolve("exception-triage.dmn");
    Files.writeString(
        file,
        ModelFiles.text(ModelFiles.named("exception-triage.dmn"))
            .replaceFirst(
                "(?s)(outputEntry_promiseAtRisk_firstAnswer\">\\s*<text>\")PT4H", "$1PT1H"));
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1240, 1000);
      pages.logIn("analyst1");
      pages.get("/lab?model=exception-triage");
      assertThat(pages.text(By.cssSelector(".timers tbody"))).contains(table);
      pages.click(By.cssSelector("#decision [data-timer*=promiseAtRisk_firstAnswer]"));
      assertThat(pages.count(By.cssSelector("#change li"))).isEqualTo(1);
      pages.keep("lab-table");
      pages.click(By.cssSelector("#change .none"));

      pages.type(By.cssSelector("#upload input[type=file]"), file.toString());
      pages.click(By.cssSelector("#upload button"));
      pages.until(textToBePresentInElementLocated(By.cssSelector(".heap.DUE_AT_ONCE b"), "2"));
      assertThat(pages.text(By.cssSelector(".late"))).contains(order.no());
      pages.click(By.cssSelector(".heap.DUE_AT_ONCE"));
      pages.click(By.cssSelector(".preview .csv"));

      pages.click(By.cssSelector(".apply input[value=SOME]"));
      pages.type(By.cssSelector(".apply textarea[name=orderNos]"), order.no());
      pages.type(By.cssSelector(".apply input[name=comment]"), "618");
      until(pages, order.now().plus(Duration.ofDays(2)));
      pages.until(presenceOfElementLocated(By.cssSelector(".returning:not([hidden])")));
      // The first answer, its task and the solution are all due within the two days.
      assertThat(pages.text(By.cssSelector(".returning"))).contains("3");
      pages.click(APPLY);
      pages.until(textToBePresentInElementLocated(By.cssSelector(".apply .alert"), order.no()));
      pages.keep("lab-breach");
      pages.click(By.cssSelector(".apply .breach input"));
      pages.click(APPLY);
      pages.until(presenceOfElementLocated(application("DONE")));
      pages.keep("lab-table-applied");
    }
  }

  /** Says until when, as a person chooses it in the field. */
  private static void until(Pages pages, Instant at) {
    pages.enter(
        By.cssSelector(".apply input[name=until]"),
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
            .withZone(ZoneId.of("Asia/Shanghai"))
            .format(at));
  }

  /** Over what stands in the field, and asks for the preview. */
  private static void type(Pages pages, String value) {
    pages.clear(VALUE);
    pages.type(VALUE, value);
    pages.click(PREVIEW);
  }

  private static By application(String status) {
    return By.cssSelector(".application[data-status=" + status + "]");
  }
}
