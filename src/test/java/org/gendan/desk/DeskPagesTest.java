package org.gendan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** The pages of the desk, as a browser with a session gets them. */
@WholeApp
class DeskPagesTest extends AppTest {

  private static final String HTML = "text/html";

  @Test
  void oneFieldFindsAnOrderByWhateverIsNamed() {
    OrderCase order = app.takeSent(OrderBody.cod());
    OrderCase other = app.take(OrderBody.cod());
    app.as("aftersales1")
        .post(
            "/api/tickets",
            Map.of(
                "platform",
                "TMALL",
                "ticketNo",
                "TK-" + order.no(),
                "platformOrderNo",
                order.no(),
                "text",
                "Where is it?"))
        .expect(201);
    Caller agent = app.inABrowser("agent1");

    for (String named :
        List.of(order.no(), " " + order.no() + " ", "SF" + order.no(), "TK-" + order.no())) {
      assertThat(list(agent, "q=" + encoded(named)))
          .as(named)
          .contains(order.no())
          .doesNotContain(other.no());
    }
    for (String named : List.of("8000", "张三")) {
      assertThat(list(agent, "q=" + encoded(named))).as(named).contains(order.no(), other.no());
    }
    assertThat(list(agent, "status=CONFIRMING&q=")).contains(other.no()).doesNotContain(order.no());
    assertThat(list(agent, "q=" + encoded("100%"))).contains("No order is found");
  }

  @Test
  void theListSaysWhatIsDueAndInTheLanguageOfTheReader() {
    OrderCase order = app.take(OrderBody.cod());
    order.task("userTask_confirmOrder");

    assertThat(list(app.inABrowser("agent1"), "q=" + order.no()))
        .contains("lang=\"en\"", "to be confirmed", "Tmall", "246.00", "CNY", " left");
    assertThat(list(app.inABrowser("agent1").reading("zh-CN,zh;q=0.9"), "q=" + order.no()))
        .contains("lang=\"zh-CN\"", "待确认", "天猫", "还剩");
  }

  @Test
  void onePageHasEverythingAboutAnOrder() {
    OrderCase order = app.takeSent(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DAMAGED", "text", "The box is torn"))
        .expect(201);
    String task = order.task("userTask_resolveException").path("taskId").asText();
    order.unmask("agent1");

    for (String path : List.of("/orders/" + order.id(), "/orders/of-task/" + task)) {
      assertThat(page(app.inABrowser("agent1").reading("en"), path))
          .contains(order.no(), "246.00", "href=\"tel:13800008000\"", "羽绒服 红 M", "2 × 129.00")
          .contains("SF" + order.no(), "<progress", "Resolve exception", "Exception escalation")
          .contains("The box is torn", "data-task=\"" + task + "\"");
      assertThat(page(app.inABrowser("agent1").reading("zh-CN"), path))
          .contains("处理异常", "异常升级", "包裹跟踪", "已发货", "结余")
          .doesNotContain("Resolve exception<", ">Exception escalation");
    }
  }

  @Test
  void theReasonOfADueDateStandsBesideTheTask() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    String why =
        app.as("agent1")
            .get("/api/due-dates/" + task)
            .expect(200)
            .json()
            .path("explanation")
            .asText();

    assertThat(why).isNotEmpty();
    assertThat(page(app.inABrowser("agent1"), "/orders/" + order.id()))
        .contains(why.split("[<>&'\"]")[0]);
  }

  @Test
  void whoOnlyReadsSeesNeitherMoneyNorButtons() {
    OrderCase order = app.take(OrderBody.cod());

    assertThat(page(app.inABrowser("agent1"), "/orders/" + order.id()))
        .contains("class=\"card money\"", "data-post=");
    assertThat(page(app.inABrowser("analyst1"), "/orders/" + order.id()))
        .contains(order.no())
        .doesNotContain("class=\"card money\"", "data-post=");
    assertThat(app.asNobody().get("/orders", HTML).status()).isEqualTo(302);
  }

  @Test
  void whatIsNotThereIsSaidOnAPage() {
    Answer missing = app.inABrowser("agent1").get("/orders/nothing", HTML);

    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.text()).contains("<html", "There is no order", "href=\"/orders\"");
    assertThat(list(app.inABrowser("agent1"), "after=nothing")).contains("No order is found");
    Answer odd = app.inABrowser("agent1").get("/orders?status=NEW", HTML);
    assertThat(odd.status()).isEqualTo(400);
    assertThat(odd.text()).contains("<html", "role=\"alert\"", "href=\"/orders\"");
    assertThat(page(app.inABrowser("agent1"), "/orders/of-task/nothing")).contains("no order");
  }

  @Test
  void aPageRunsNoScriptButThoseItNamesAndTheyAreServed() {
    OrderCase order = app.take(OrderBody.cod());
    Caller agent = app.inABrowser("agent1");

    for (String path : List.of("/orders", "/orders/" + order.id())) {
      String page = page(agent, path);
      assertThat(page).doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son\\w+=");
      Set<String> files =
          Pattern.compile("(?:src|<link rel=\"stylesheet\" href)=\"([^\"]+)\"")
              .matcher(page)
              .results()
              .map((MatchResult file) -> file.group(1))
              .collect(Collectors.toSet());
      assertThat(files).hasSize(4);
      files.forEach(
          file ->
              assertThat(agent.get(file).expect(200).header("Cache-Control"))
                  .as("asked for anew with each page: " + file)
                  .isEqualTo("no-cache"));
      assertThat(page).contains("<link rel=\"icon\" href=\"/login/mark.svg\">");
      agent.get("/login/mark.svg").expect(200);
    }
  }

  @Test
  void everyFormPostsToACallThatTakesItsFieldsFromASession() {
    OrderCase order = app.take(OrderBody.cod());
    Caller agent = app.inABrowser("agent1");
    String page = page(agent, "/orders/" + order.id());

    forms(page)
        .forEach(
            (address, names) -> {
              Answer empty = agent.post(address, Map.of());
              assertThat(empty.status()).as(address + " " + empty.text()).isIn(422, 409);
              Answer unknown = agent.post(address, Map.of("noSuchField", "x"));
              assertThat(unknown.text()).as(address).contains("it takes ");
              String known = unknown.text();
              names.stream()
                  .map(name -> name.split("[.\\[]")[0])
                  .forEach(name -> assertThat(known).as(address).contains(name));
            });
    assertThat(forms(page).keySet())
        .contains(
            "/api/orders/" + order.id() + "/notes",
            "/api/orders/" + order.id() + "/payments",
            "/api/complaints");
  }

  @Test
  void aNoteIsKeptOnceAndShown() {
    OrderCase order = app.take(OrderBody.cod());
    Caller agent = app.inABrowser("agent1");
    String address = "/api/orders/" + order.id() + "/notes";
    var note = Map.of("requestId", "n-1", "text", "Please ring <twice> 请按两次铃");

    agent.post(address, note).expect(201);
    agent.post(address, note).expect(200);

    assertThat(agent.post(address, Map.of("requestId", "n-1", "text", "other")).status())
        .isEqualTo(409);
    Answer empty = agent.post(address, Map.of("requestId", "n-2", "text", " "));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.at("/errors/0/field")).isEqualTo("text");
    assertThat(app.as("analyst1").post(address, note).status()).isEqualTo(403);
    assertThat(order.story()).containsOnlyOnce("NOTE");
    assertThat(page(agent, "/orders/" + order.id() + "/panel"))
        .contains("Please ring &lt;twice&gt; 请按两次铃")
        .doesNotContain("<html");
  }

  /** The fields of each form by the address that it is posted to. */
  private static Map<String, Set<String>> forms(String page) {
    return Pattern.compile("<form[^>]* data-post=\"([^\"]+)\".*?</form>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .collect(
            Collectors.toMap(
                form -> form.group(1),
                form ->
                    Pattern.compile(" name=\"([^\"]+)\"")
                        .matcher(form.group().replaceAll("<input type=\"file\"[^>]*>", ""))
                        .results()
                        .map(field -> field.group(1))
                        .collect(Collectors.toSet()),
                (one, other) -> {
                  one.addAll(other);
                  return one;
                }));
  }

  private static String list(Caller reader, String query) {
    return page(reader, "/orders?" + query);
  }

  private static String page(Caller reader, String path) {
    Answer page = reader.get(path, HTML).expect(200);
    assertThat(page.text()).as("words without a text").doesNotContain("??");
    return page.text();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
