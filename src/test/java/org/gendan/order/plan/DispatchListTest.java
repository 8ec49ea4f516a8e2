package org.gendan.order.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** Tomorrow's dispatch list, which after-sales hands in. */
@WholeApp
class DispatchListTest extends AppTest {

  private static final String TOMORROW = "2026-07-08";
  private static final String LISTS = "/api/dispatch-lists";

  @Test
  void afterSalesHandsItInAndCorrectsItAndLogisticsReadsIt() {
    OrderCase one = ready();
    OrderCase other = ready();
    assertThat(listed(app.as("logistics1").get(LISTS + "?date=" + TOMORROW).expect(200))).isEmpty();

    Answer first = handIn("aftersales1", List.of(one.id(), other.id()));
    assertThat(first.expect(200).at("/submittedBy")).isEqualTo("aftersales1");
    assertThat(listed(app.as("logistics1").get(LISTS + "?date=" + TOMORROW)))
        .containsExactlyInAnyOrder(one.no(), other.no());

    handIn("aftersales1", List.of(other.id())).expect(200);
    assertThat(listed(app.as("logistics1").get(LISTS + "?date=" + TOMORROW)))
        .containsExactly(other.no());
    assertThat(one.story()).contains("DISPATCH_LISTED", "DISPATCH_UNLISTED");
    assertThat(other.story()).containsOnlyOnce("DISPATCH_LISTED");

    Answer none = handIn("lead1", List.of()).expect(200);
    assertThat(none.json().path("submittedBy").isNull()).isTrue();
    assertThat(listed(none)).isEmpty();
  }

  @Test
  void whatCannotShipIsRefusedAndNothingIsHandedIn() {
    OrderCase ready = ready();
    OrderCase waiting = app.take(OrderBody.cod());

    Answer refused = handIn("aftersales1", List.of(ready.id(), waiting.id()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(waiting.no(), "not ready to ship");
    assertThat(listed(app.as("agent1").get(LISTS + "?date=" + TOMORROW))).isEmpty();
    assertThat(ready.story()).doesNotContain("DISPATCH_LISTED");
    assertThat(
            app.as("aftersales1")
                .post(LISTS, Map.of("date", "2026-07-06", "orderIds", List.of(ready.id())))
                .at("/errors/0/field"))
        .isEqualTo("date");
    assertThat(app.as("aftersales1").post(LISTS, Map.of()).at("/errors/0/field")).isEqualTo("date");
    assertThat(handIn("agent1", List.of(ready.id())).status()).isEqualTo(403);
    assertThat(handIn("aftersales1", List.of("nothing")).status()).isEqualTo(404);
  }

  private OrderCase ready() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.becomes("READY_TO_SHIP");
    return order;
  }

  private Answer handIn(String who, List<String> ids) {
    return app.as(who).post(LISTS, Map.of("date", TOMORROW, "orderIds", ids));
  }

  private static List<String> listed(Answer list) {
    return StreamSupport.stream(list.json().path("items").spliterator(), false)
        .filter(item -> item.path("listed").asBoolean())
        .map((JsonNode item) -> item.path("platformOrderNo").asText())
        .toList();
  }
}
