package org.gendan.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changes that come later, twice, too late, or upon another one. */
@Tag("database")
@WholeApp
class LabFaultsTest extends AppTest {

  private static final String SHIPPED = "PT2H";

  private Lab lab;
  private OrderCase order;
  private Instant before;

  @BeforeEach
  void enter() {
    lab = new Lab(app);
    order = app.take(OrderBody.cod());
    before = due();
  }

  private Instant due() {
    return Lab.at(order.task("userTask_confirmOrder").path("dueAt"));
  }

  @Test
  void aNumberFromALaterMomentOnWaitsForIt() {
    JsonNode preview = lab.preview(Lab.CONFIRM, "PT6H");
    String from = order.now().plus(Duration.ofMinutes(30)).toString();
    JsonNode asked = lab.askToApply(preview, Map.of("from", from)).expect(202).json();
    String id = asked.path("applicationId").asText();
    assertThat(asked.path("status").asText()).isEqualTo("SCHEDULED");
    app.advance(Duration.ofMinutes(29));
    assertThat(lab.application(id).path("status").asText()).isEqualTo("SCHEDULED");
    assertThat(due()).isEqualTo(before);
    assertThat(lab.value(Lab.CONFIRM)).isEqualTo(SHIPPED);

    app.advance(Duration.ofMinutes(2));
    lab.becomes(id, "DONE");
    assertThat(lab.value(Lab.CONFIRM)).isEqualTo("PT6H");
    assertThat(due()).isAfter(before);
    lab.undo(id);
    assertThat(due()).isEqualTo(before);
    assertThat(lab.value(Lab.CONFIRM)).isEqualTo(SHIPPED);
  }

  @Test
  void whatIsTakenBackIsTakenBackOnce() {
    String id = lab.apply(lab.preview(Lab.CONFIRM, "PT6H"));
    lab.undo(id);

    assertThat(lab.askToUndo(id).status()).isEqualTo(409);
    assertThat(due()).isEqualTo(before);
    assertThat(lab.value(Lab.CONFIRM)).isEqualTo(SHIPPED);
  }

  @Test
  void afterADayNothingIsTakenBack() {
    String id = lab.apply(lab.preview(Lab.CONFIRM, "PT6H"));
    Instant moved = due();
    app.advance(Duration.ofHours(25));

    assertThat(lab.askToUndo(id).expect(409).at("/detail")).isNotBlank();
    assertThat(due()).isEqualTo(moved);
    // A new preview brings the old number all the same.
    lab.apply(lab.preview(Lab.CONFIRM, SHIPPED));
    assertThat(due()).isEqualTo(before);
  }

  @Test
  void aPreviewOfAnOlderNumberIsNotAppliedUponANewerOne() {
    JsonNode first = lab.preview(Lab.CONFIRM, "PT6H");
    JsonNode second = lab.preview(Lab.CONFIRM, "PT4H");
    String id = lab.apply(second);
    Instant moved = due();

    assertThat(lab.askToApply(first, Map.of()).expect(409).at("/detail")).isNotBlank();
    assertThat(due()).isEqualTo(moved);
    lab.undo(id);
    assertThat(due()).isEqualTo(before);
  }

  @Test
  void aPreviewIsAppliedOnce() {
    JsonNode preview = lab.preview(Lab.CONFIRM, "PT6H");
    String id = lab.apply(preview);

    assertThat(lab.askToApply(preview, Map.of()).status()).isEqualTo(409);
    lab.undo(id);
    assertThat(due()).isEqualTo(before);
  }

  @Test
  void aFilterThatMeetsNothingMovesNothing() {
    JsonNode preview = lab.preview(Lab.CONFIRM, "PT6H");
    Map<String, Object> filter = Map.of("orderNos", List.of("NO-SUCH-ORDER"));
    String id = lab.apply(preview, Map.of("filter", filter));

    assertThat(lab.application(id).path("moved").asInt()).isZero();
    assertThat(due()).isEqualTo(before);
    lab.undo(id);
  }
}
