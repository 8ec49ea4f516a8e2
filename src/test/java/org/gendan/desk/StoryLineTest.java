package org.gendan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** A line of the story that somebody has written wrongly is put right where it stands. */
@WholeApp
class StoryLineTest extends AppTest {

  private static final Pattern FORM =
      Pattern.compile("data-form=\"(/orders/[^\"]*story-lines[^\"]*)\"");
  private static final Pattern FIELD =
      Pattern.compile("type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

  @Test
  void aColleagueSaysWhatTheNoteShouldHaveSaid() {
    OrderCase order = noted();
    Matcher place = FORM.matcher(page("agent2", order));
    assertThat(place.find()).as("the note has its form").isTrue();
    String form =
        app.inABrowser("agent2")
            .get(place.group(1).replace("&amp;", "&"), "text/html")
            .expect(200)
            .text();
    assertThat(form)
        .contains("data-post=\"/api/orders/" + order.id() + "/entry-corrections\"")
        .contains("name=\"right\"", "name=\"reason\"");
    Map<String, Object> body = new HashMap<>();
    Matcher field = FIELD.matcher(form);
    while (field.find()) {
      body.put(field.group(1), field.group(2));
    }
    assertThat(body).containsOnlyKeys("requestId", "kind", "at");

    Answer without = app.inABrowser("agent2").post(address(order), body);
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text()).contains("\"right\"", "\"reason\"");
    body.put("right", "calls back on Tuesday");
    body.put("reason", "heard the wrong day");
    app.inABrowser("agent2").post(address(order), body).expect(201);

    assertThat(page("agent1", order))
        .contains("calls back on Tuesday")
        .contains("calls back on Monday");
  }

  @Test
  void whatNobodyHasWrittenHasNoFormAndWhoOnlyReadsHasNone() {
    OrderCase order = noted();
    order.confirm();
    Matcher place = FORM.matcher(page("agent1", order));
    assertThat(place.find()).isTrue();
    String form = place.group(1).replace("&amp;", "&");
    assertThat(page("agent1", order)).doesNotContain("kind=TASK_", "kind=PROCESS_");

    assertThat(page("analyst1", order)).doesNotContain("story-lines");
    assertThat(app.inABrowser("analyst1").get(form, "text/html").status()).isEqualTo(403);
  }

  private OrderCase noted() {
    OrderCase order = app.take(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/notes",
            Map.of("requestId", "n-" + order.id(), "text", "calls back on Monday"))
        .expect(201);
    return order;
  }

  private String page(String user, OrderCase order) {
    return app.inABrowser(user).get("/orders/" + order.id(), "text/html").expect(200).text();
  }

  private static String address(OrderCase order) {
    return "/api/orders/" + order.id() + "/entry-corrections";
  }
}
