package org.gendan.cockpit.heat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.gendan.cockpit.CockpitTest;
import org.gendan.testing.app.OrderBody;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The heat of a model is the plain count of its steps. */
class HeatTest extends CockpitTest {

  @Autowired private CountedDays days;

  @Test
  void heatIsThePlainCountOfStepsBeforeAndAfterTheDayIsOver() {
    confirmed();
    confirmed();
    app.take(OrderBody.cod());
    heatAgrees("order-confirmation");
    heatAgrees("order-lifecycle");

    app.advance(Duration.ofHours(24));
    countAll();
    assertThat(count("select count(*) from step_day_counted where until_at is null")).isEqualTo(1);
    assertThat(days.next()).isEmpty();
    heatAgrees("order-confirmation");
    heatAgrees("order-lifecycle");
  }

  @Test
  void aDayThatGoesOnIsCountedInParts() {
    confirmed();
    app.advance(Duration.ofMinutes(20));
    countAll();
    long counted = count("select sum(amount) from step_day where model = 'order-confirmation'");
    assertThat(counted)
        .isEqualTo(
            count(
                "select count(*) from ACT_HI_ACTINST where PROC_DEF_KEY_ = 'order-confirmation'"
                    + " and END_TIME_ is not null"));

    confirmed();
    app.take(OrderBody.cod());
    assertThat(days.next()).as("what has just ended is not settled").isEmpty();
    heatAgrees("order-confirmation");

    app.advance(Duration.ofMinutes(20));
    countAll();
    assertThat(count("select sum(amount) from step_day where model = 'order-confirmation'"))
        .isGreaterThan(counted);
    heatAgrees("order-confirmation");
    heatAgrees("order-lifecycle");
  }

  /** More often than there can be parts to count, the test would be endless. */
  private void countAll() {
    for (int day = 0; day < 5 && days.next().isPresent(); day++) {
      days.next().ifPresent(days::count);
    }
    assertThat(days.next()).isEmpty();
  }

  private void heatAgrees(String model) {
    JsonNode heat = ask("/heat?model=" + model);
    assertThat(heat.path("missing")).isEmpty();
    for (JsonNode step : heat.path("items")) {
      String element = step.path("element").asText();
      assertThat(step.path("amount").asLong())
          .as(element)
          .isEqualTo(
              count(
                  "select count(*) from ACT_HI_ACTINST where PROC_DEF_KEY_ = ? and ACT_ID_ = ?"
                      + " and END_TIME_ is not null",
                  model,
                  element));
      assertThat(step.path("seconds").asLong())
          .as(element)
          .isEqualTo(
              count(
                  "select floor(coalesce(sum(DURATION_), 0) / 1000) from ACT_HI_ACTINST"
                      + " where PROC_DEF_KEY_ = ? and ACT_ID_ = ? and END_TIME_ is not null",
                  model,
                  element));
      assertThat(step.path("open").asLong())
          .as(element)
          .isEqualTo(
              count(
                  "select count(*) from ACT_RU_TASK t join ACT_RE_PROCDEF d on d.ID_ ="
                      + " t.PROC_DEF_ID_ where d.KEY_ = ? and t.TASK_DEF_KEY_ = ?",
                  model,
                  element));
    }
    assertThat(heat.path("items").size())
        .isGreaterThanOrEqualTo(
            (int)
                count(
                    "select count(distinct ACT_ID_) from ACT_HI_ACTINST where PROC_DEF_KEY_ = ?"
                        + " and END_TIME_ is not null",
                    model));
  }

  @Test
  void heatShowsWhatTheModelSaysAndWhatItWas() {
    confirmed();
    jdbc.update("update ACT_HI_ACTINST set DURATION_ = 7200000 where ACT_TYPE_ = 'userTask'");
    jdbc.update(
        "update ACT_HI_TASKINST set DUE_DATE_ = END_TIME_ - interval 1 minute where END_TIME_ is"
            + " not null");

    JsonNode step =
        where(
            ask("/heat?model=order-confirmation").path("items"),
            "element",
            "userTask_confirmOrder");

    assertThat(step.at("/targets/0/value").asText()).isEqualTo("PT2H");
    assertThat(step.path("medianSeconds").asDouble()).isBetween(7200 * 0.97, 7200 * 1.03);
    assertThat(step.path("ninetySeconds").asDouble()).isBetween(7200 * 0.97, 7200 * 1.03);
    assertThat(step.path("late").asLong()).isEqualTo(1);
  }

  @Test
  void aStepThatNobodyReachedIsCalledAsItsAuthorCallsIt() {
    confirmed();

    JsonNode step =
        where(
            ask("/heat?model=order-lifecycle").path("items"), "element", "startEvent_dispatchLate");

    assertThat(step.path("amount").asLong()).isZero();
    assertThat(step.path("stepName").asText()).isEqualTo("Warn after 48 h");
  }
}
