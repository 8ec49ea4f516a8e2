package org.gendan.security.enginedoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.gendan.model.ModelFiles;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.gendan.testing.app.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine answers to Tasklist and Cockpit is in the language of who reads it. */
@WholeApp
class EngineWordsTest extends AppTest {

  private static final String WEBAPP = "/camunda/api/engine/engine/default";
  private static final String HAL = "application/hal+json";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTaskItsProcessAndItsFormAreInTheLanguageOfTheReader(boolean inTasklist) {
    String task = task();
    Caller anybody = inTasklist ? app.inTasklist("agent1") : app.as("agent1");
    Caller chinese = anybody.reading("zh-CN,zh;q=0.9,en;q=0.8");
    Caller english = anybody.reading("en-US,en;q=0.9,zh;q=0.8");
    String at = inTasklist ? WEBAPP : app.engine("");

    assertThat(chinese.get(at + "/task/" + task).expect(200).json().path("name").asText())
        .isEqualTo("确认订单");
    assertThat(english.get(at + "/task/" + task).expect(200).json().path("description").asText())
        .startsWith("The order agent calls the customer")
        .doesNotContainPattern(HAN);
    JsonNode hal = json(chinese.get(at + "/task/" + task, HAL));
    assertThat(hal.path("description").asText()).startsWith("订单客服致电客户");
    assertThat(hal.at("/_embedded/processDefinition/0/name").asText()).isEqualTo("稳单");
    assertThat(chinese.get(at + "/task/" + task + "/deployed-form").expect(200).text())
        .contains("\"label\":\"姓名\"", "截止时间与依据")
        .doesNotContain("Due, and why", "Reached");
    assertThat(english.get(at + "/task/" + task + "/deployed-form").expect(200).text())
        .contains("\"label\":\"Name\"", "\"Due, and why\"")
        .doesNotContainPattern(HAN);
  }

  @Test
  void theListOfAFilterIsInTheLanguageOfTheReader() {
    task();
    Caller agent = app.inTasklist("agent1");
    JsonNode filters =
        json(agent.reading("zh").get(WEBAPP + "/filter?itemCount=false&maxResults=50"));
    String mine = "";
    for (JsonNode filter : filters) {
      mine =
          filter.path("name").asText().equals("All of the group")
              ? filter.path("id").asText()
              : mine;
    }

    assertThat(names(json(agent.reading("en").get(WEBAPP + "/filter?maxResults=50"))))
        .noneMatch(name -> HAN.matcher(name).find());
    JsonNode list =
        json(agent.reading("zh").get(WEBAPP + "/filter/" + mine + "/list?maxResults=15", HAL));
    assertThat(list.at("/_embedded/task/0/name").asText()).isEqualTo("确认订单");
    assertThat(list.at("/_embedded/processDefinition/0/name").asText()).isEqualTo("稳单");
  }

  @Test
  void cockpitsDefinitionsAndHistoryAreInTheLanguageOfTheReader() {
    task();
    Caller analyst = app.inTasklist("analyst1").reading("zh-CN");

    JsonNode definitions =
        json(
            analyst.get(
                WEBAPP
                    + "/process-definition?latestVersion=true&maxResults=100&sortBy=key&sortOrder=asc"));
    assertThat(names(definitions)).hasSizeGreaterThan(30).allMatch(n -> HAN.matcher(n).find());
    assertThat(names(json(analyst.get(WEBAPP + "/history/task?maxResults=50"))))
        .contains("确认订单")
        .doesNotContain("Confirm order");
    assertThat(analyst.get(WEBAPP + "/history/process-instance?maxResults=50").expect(200).text())
        .contains("\"processDefinitionName\":\"稳单\"");
    assertThat(
            json(analyst.get(WEBAPP + "/process-definition/key/order-confirmation"))
                .path("name")
                .asText())
        .isEqualTo("稳单");
  }

  @Test
  void whatTheFormShowsOfTheOrderIsInTheLanguageOfTheReader() {
    String path = app.engine("/task/" + task() + "/form-variables");

    assertThat(app.as("agent1").reading("zh").get(path).expect(200).at("/platform/value"))
        .isEqualTo("天猫");
    assertThat(app.as("agent1").reading("en").get(path).expect(200).at("/platform/value"))
        .isEqualTo("Tmall");
    assertThat(app.as("agent1").get(path).expect(200).at("/platform/value"))
        .isEqualTo("Tmall (天猫)");
    assertThat(app.as("agent1").reading("zh").get(path).at("/dueExplanation/value"))
        .contains("起加")
        .doesNotContain("\n");
    assertThat(app.as("agent1").reading("en").get(path).at("/dueExplanation/value"))
        .doesNotContainPattern("起加|\n");
  }

  @Test
  void whoNamesNoLanguageHasTheModelsOwnWords() {
    String task = task();
    Caller program = app.as("agent1");

    assertThat(program.get(app.engine("/task/" + task)).expect(200).json().path("name").asText())
        .isEqualTo("Confirm order");
    assertThat(program.get(app.engine("/task/" + task + "/deployed-form")).expect(200).text())
        .contains("Name (姓名)");
    assertThat(program.reading("*").get(app.engine("/task/" + task + "/deployed-form")).text())
        .contains("Name (姓名)");
    assertThat(program.reading("not;a=language").get(app.engine("/task/" + task)).text())
        .contains("Confirm order");
  }

  @Test
  void whatAnAnalystDownloadsIsByteForByteWhatWasUploaded() {
    Caller analyst = app.as("analyst1").reading("zh-CN");
    String shipped = ModelFiles.text(ModelFiles.named("order-confirmation.bpmn"));

    JsonNode definition =
        json(analyst.get(app.engine("/process-definition/key/order-confirmation")));
    assertThat(
            analyst
                .get(app.engine("/process-definition/key/order-confirmation/xml"))
                .expect(200)
                .at("/bpmn20Xml"))
        .isEqualTo(shipped);
    String deployment = definition.path("deploymentId").asText();
    JsonNode resources = json(analyst.get(app.engine("/deployment/" + deployment + "/resources")));
    for (String file : List.of("order-confirmation.bpmn", "confirm-order.form")) {
      String id =
          StreamSupport.stream(resources.spliterator(), false)
              .filter(resource -> resource.path("name").asText().endsWith(file))
              .findFirst()
              .orElseThrow()
              .path("id")
              .asText();
      assertThat(
              analyst
                  .get(app.engine("/deployment/" + deployment + "/resources/" + id + "/data"))
                  .expect(200)
                  .text())
          .isEqualTo(
              ModelFiles.text(
                  file.endsWith(".form")
                      ? java.nio.file.Path.of("forms/order/confirm-order.form")
                      : ModelFiles.named(file)));
    }
  }

  @Test
  void anErrorKeepsItsTypeForProgramsAndIsSaidToItsReader() {
    Answer plain = app.as("agent1").get(app.engine("/task/nothing"));
    Answer chinese = app.as("agent1").reading("zh").get(app.engine("/task/nothing"));

    assertThat(chinese.status()).isEqualTo(plain.status()).isEqualTo(404);
    assertThat(chinese.at("/type")).isEqualTo(plain.at("/type"));
    assertThat(plain.at("/message")).isEqualTo("No matching task with id nothing");
    assertThat(chinese.at("/message")).startsWith("不存在或已不在");
  }

  @Test
  void aLengthIsThatOfWhatIsSaid() {
    String task = task();

    String got = raw("GET", task);
    String head = raw("HEAD", task);
    String body = got.substring(got.indexOf("\r\n\r\n") + 4);
    assertThat(got).contains("Vary: Accept-Language").contains("确认订单");
    assertThat(length(got)).isEqualTo(body.getBytes(StandardCharsets.UTF_8).length);
    assertThat(head).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    assertThat(length(head)).isIn(-1, length(got));
  }

  private String raw(String method, String task) {
    return Wire.ask(
        "127.0.0.1",
        port,
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: zh-CN\r\n%s\r\n"
            .formatted(method, app.engine("/task/" + task), Wire.basic("agent1", "agent1")));
  }

  private static int length(String answer) {
    Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(answer);
    return length.find() ? Integer.parseInt(length.group(1)) : -1;
  }

  private String task() {
    OrderCase order = app.take(OrderBody.cod());
    return order.task("userTask_confirmOrder").path("taskId").asText();
  }

  private static JsonNode json(Answer answer) {
    return answer.expect(200).json();
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(one -> names.add(one.path("name").asText()));
    return names;
  }
}
