package org.gendan.desk.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** The page of a lead, as a browser with a session gets it. */
@WholeApp
class TeamPageTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmOrder";

  @Test
  void aLeadSeesWhatIsOpenAndWhoHasIt() {
    OrderCase held = app.take(OrderBody.cod());
    OrderCase free = app.take(OrderBody.cod());
    claim(held, "agent1");

    String page = page("lead1", "/team");

    assertThat(counts(page, "order agents")).containsExactly(2, 1, 1, 0, 0, 2);
    assertThat(page).contains(held.no(), free.no(), "Confirm order", "Not on duty");
    assertThat(person(page, "agent1")).containsExactly(1, 0, 0);
    assertThat(person(page, "agent2")).containsExactly(0, 0, 0);
  }

  @Test
  void theListFollowsDeskPersonAndUrgency() {
    OrderCase held = app.take(OrderBody.cod());
    OrderCase free = app.take(OrderBody.cod());
    claim(held, "agent1");

    assertThat(page("lead1", "/team?holder=agent1")).contains(held.no()).doesNotContain(free.no());
    assertThat(list("/team?show=FREE")).contains(free.no()).doesNotContain(held.no());
    assertThat(list("/team?desk=after-sales")).doesNotContain(free.no(), held.no());
    assertThat(list("/team?show=OVERDUE")).doesNotContain(free.no());
    app.advance(Duration.ofDays(1));
    assertThat(list("/team?show=OVERDUE")).contains(free.no(), held.no());
  }

  @Test
  void onlyALeadHasItAndOnlyOfTheDesksOfTheLead() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");

    assertThat(app.inABrowser("agent1").get("/team", "text/html").status()).isEqualTo(403);
    assertThat(app.inABrowser("agent1").get("/team/board", "text/html").status()).isEqualTo(403);
    assertThat(app.asNobody().get("/team", "text/html").status()).isEqualTo(302);
    assertThat(app.inABrowser("lead1").get("/team?desk=logistics", "text/html").status())
        .isEqualTo(422);
    assertThat(page("lead1", "/team")).doesNotContain(order.no());
    assertThat(page("supervisor1", "/team")).contains(order.no());
    assertThat(page("agent1", "/orders")).doesNotContain("href=\"/team\"");
    assertThat(page("lead1", "/orders")).contains("href=\"/team\"");
  }

  @Test
  void whoIsOnDutyAndWhoIsLateIsSaid() {
    app.as("agent1").post("/api/duty/log-on", Map.of("shift", "DAY")).expect(200);

    assertThat(page("lead1", "/team"))
        .containsPattern("agent1</span>[^\n]*\n?<td><span class=\"tag (good|late)\"")
        .contains("Not on duty");
  }

  @Test
  void whatWasMissedStandsThereWithItsOrder() {
    OrderCase late = app.take(OrderBody.cod());
    String task = late.task(CONFIRM).path("taskId").asText();
    app.advance(Duration.ofHours(6));

    assertThat(section(page("lead1", "/team"), "Missed today")).contains(late.no(), "still open");
    claim(late, "agent1");
    late.confirm();
    await("the end of the task")
        .untilAsserted(
            () ->
                assertThat(section(page("lead1", "/team"), "Missed today"))
                    .contains("done", "agent1")
                    .doesNotContain("still open"));
    Answer order =
        app.inABrowser("lead1").get("/team/tasks/" + task + "/order", "text/html").expect(302);
    assertThat(order.text()).isEmpty();
    app.advance(Duration.ofDays(1));
    assertThat(section(page("lead1", "/team"), "Missed yesterday")).contains("agent1");
  }

  @Test
  void aLeadGivesOutTakesBackAndPutsOffManyAtOnce() {
    List<OrderCase> orders = List.of(app.take(OrderBody.cod()), app.take(OrderBody.cod()));
    List<String> tasks =
        orders.stream().map(one -> one.task(CONFIRM).path("taskId").asText()).toList();
    Caller lead = app.inABrowser("lead1");

    lead.post(
            "/api/tasks/batches",
            Map.of(
                "requestId",
                "t-1",
                "action",
                "HAND_OVER",
                "taskIds",
                tasks,
                "assignee",
                "agent2",
                "reason",
                "absent today"))
        .expect(201);

    assertThat(person(page("lead1", "/team"), "agent2")).containsExactly(2, 0, 0);
    lead.post(
            "/api/tasks/batches",
            Map.of(
                "requestId", "t-2", "action", "GIVE_BACK", "taskIds", tasks, "reason", "too much"))
        .expect(201);
    assertThat(counts(page("lead1", "/team"), "order agents")).startsWith(2, 2, 0);
  }

  @Test
  void whatTheDesksWereToldReachesTheLeadOnThePage() {
    app.take(OrderBody.unpaid());
    app.advance(Duration.ofHours(7));

    await("the reminder of the window")
        .untilAsserted(
            () -> assertThat(page("lead1", "/team/board")).contains("What the desks were told"));
  }

  @Test
  void itIsInTheLanguageOfTheReader() {
    app.take(OrderBody.cod());

    assertThat(
            app.inABrowser("lead1").reading("zh-CN").get("/team", "text/html").expect(200).text())
        .contains("lang=\"zh-CN\"", "各岗位待办", "客服", "确认订单", "分派给")
        .doesNotContain("??");
  }

  private void claim(OrderCase order, String user) {
    String task = order.task(CONFIRM).path("taskId").asText();
    app.as(user).post("/api/tasks/" + task + "/claims", Map.of()).expect(200);
  }

  private String list(String path) {
    String page = page("lead1", path);
    return page.substring(page.indexOf("<div id=\"tasks\""), page.indexOf("id=\"board\""));
  }

  private String page(String user, String path) {
    String page = app.inABrowser(user).get(path, "text/html").expect(200).text();
    assertThat(page).as("words without a text").doesNotContain("??");
    assertThat(page).doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son\\w+=");
    return page;
  }

  private static String section(String page, String title) {
    int from = page.indexOf(title);
    return page.substring(from, page.indexOf("</section>", from));
  }

  private static List<Integer> counts(String page, String name) {
    return numbers(page, "<th scope=\"row\">" + name + "</th>");
  }

  private static List<Integer> person(String page, String name) {
    return numbers(page, "<th scope=\"row\"><span>" + name + "</span>");
  }

  private static List<Integer> numbers(String page, String row) {
    int from = page.indexOf(row);
    assertThat(from).as("row " + row).isPositive();
    return Pattern.compile("<td class=\"sum[^>]*><a[^>]*>(\\d+)</a>")
        .matcher(page.substring(from, page.indexOf("</tr>", from)))
        .results()
        .map(cell -> Integer.valueOf(cell.group(1)))
        .toList();
  }
}
