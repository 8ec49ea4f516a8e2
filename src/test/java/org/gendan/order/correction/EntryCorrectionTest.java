package org.gendan.order.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words of the story that were wrong. */
@WholeApp
class EntryCorrectionTest extends AppTest {

  private OrderCase order;

  @BeforeEach
  void anOrderWithAStory() {
    order = app.take(OrderBody.cod());
    order.confirm();
  }

  private Answer correct(String user, String requestId, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("requestId", requestId);
    body.putIfAbsent("kind", "ORDER_TAKEN");
    body.putIfAbsent("right", "taken by phone");
    body.putIfAbsent("reason", "the wrong channel was clicked");
    return app.as(user).post("/api/orders/" + order.id() + "/entry-corrections", body);
  }

  @Test
  void theLineStaysAndTheRightWordsStandBelowIt() {
    correct("agent1", "c1", Map.of()).expect(201);
    correct("agent1", "c1", Map.of()).expect(200);

    assertThat(order.story()).containsSubsequence("ORDER_TAKEN", "ENTRY_CORRECTED");
    assertThat(order.story()).containsOnlyOnce("ENTRY_CORRECTED");
    assertThat(order.timeline())
        .filteredOn(item -> item.path("kind").asText().equals("ENTRY_CORRECTED"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.path("actor").asText()).isEqualTo("agent1");
              assertThat(item.path("text").asText())
                  .startsWith("taken by phone, not \"")
                  .endsWith("because: the wrong channel was clicked");
            });
    correct("agent1", "c1", Map.of("right", "something else")).expect(409);
  }

  @Test
  void whichLineAndWhyMustBeSaid() {
    assertThat(correct("agent1", "c1", Map.of("kind", "ORDER_EATEN")).expect(422).wrongFields())
        .containsExactly("kind");
    assertThat(correct("agent1", "c1", Map.of("right", " ")).expect(422).wrongFields())
        .containsExactly("right");
    assertThat(correct("agent1", "c1", Map.of("reason", " ")).expect(422).wrongFields())
        .containsExactly("reason");
    correct("analyst1", "c1", Map.of()).expect(403);
    assertThat(order.story()).doesNotContain("ENTRY_CORRECTED");
  }
}
