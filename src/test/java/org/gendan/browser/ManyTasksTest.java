package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** An agent who does the same with many tasks. */
@Tag("browser")
@WholeApp
class ManyTasksTest extends AppTest {

  private static final By GROUP = By.cssSelector(".lists a:nth-last-child(2)");
  private static final By ALL = By.id("all");

  @ParameterizedTest
  @CsvSource({"en, refused", "zh-CN, 拒绝"})
  void manyTasksAreClaimedAtOnceAndEachSaysWhatCameOfIt(String language, String refused)
      throws IOException {
    List<OrderCase> orders = List.of(app.take(OrderBody.cod()), app.take(OrderBody.cod()));
    String taken = task(orders.get(0));
    task(orders.get(1));
    app.as("agent2").post("/api/tasks/" + taken + "/claims", Map.of()).expect(200);
    try (Pages pages = Pages.open(app.address(), language)) {
      group(pages);
      pages.click(ALL);
      pages.click(By.cssSelector("#bulk [type=submit]"));
      pages.until(textToBePresentInElementLocated(By.cssSelector("#bulk .said"), refused));
      pages.keep("many");
    }
    assertThat(orders)
        .extracting(order -> order.task("userTask_confirmOrder").path("assignee").asText())
        .containsExactly("agent2", "agent1");
  }

  @Test
  void theSameAnswerIsAskedOfATaskThatIsStillThere() throws IOException {
    List<OrderCase> orders = List.of(app.take(OrderBody.cod()), app.take(OrderBody.cod()));
    List<String> tasks = orders.stream().map(ManyTasksTest::task).toList();
    try (Pages pages = Pages.open(app.address(), "zh-CN")) {
      group(pages);
      pages.until(visibilityOfElementLocated(ALL));
      String first =
          String.valueOf(pages.run("return document.querySelector('tbody tr').dataset.task"));
      orders.get(tasks.indexOf(first)).confirm();
      pages.click(ALL);
      pages.choose(By.name("action"), "ANSWER");
      pages.until(visibilityOfElementLocated(By.cssSelector("#bulk .answer [name]")));
      assertThat(pages.text(By.cssSelector("#bulk .answer")))
          .contains("通话结果", "未接通")
          .doesNotContain("Result", "reached");
      pages.keep("many-answers");
    }
  }

  private static void group(Pages pages) {
    pages.logIn("agent1");
    pages.get("/tasks");
    pages.click(GROUP);
  }

  private static String task(OrderCase order) {
    return order.task("userTask_confirmOrder").path("taskId").asText();
  }
}
