package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.gendan.engine.past.StepDayMapper;
import org.gendan.testing.app.OrderBody;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The demo's database, in memory: it has the journey of an order, and counts and foresees by the
 * same statements. Camunda keeps engines by name and its web applications once in a JVM, so beside
 * the application of the other tests this one has an engine of another name and no Tasklist. A name
 * has no hyphen: it would be ignored, and the engine of the other tests with it.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "gendan.demo.sample-orders=false",
      "spring.datasource.url=jdbc:h2:mem:journey;MODE=MySQL;DB_CLOSE_DELAY=-1",
      "camunda.bpm.process-engine-name=h2",
      "camunda.bpm.webapp.enabled=false"
    })
@DirtiesContext
class DemoDatabaseTest extends ReceiptJourney {

  @Autowired private StepDayMapper steps;

  @Test
  void theBookIsReadAndStepsAreCountedInParts() {
    app.take(OrderBody.cod()).task("userTask_confirmOrder");
    assertThat(
            app.as("analyst1")
                .get("/api/timers/order-confirmation.userTask_confirmOrder.due")
                .expect(200)
                .at("/waiting"))
        .isEqualTo("1");
    countTwice();
  }

  private void countTwice() {
    LocalDate day = LocalDate.of(2000, 1, 1);
    Instant from = Instant.EPOCH;
    steps.begin(day, from);
    steps.begin(day, Instant.MAX);
    assertThat(steps.until(day)).isEqualTo(from);
    Instant far = Instant.parse("2100-01-01T00:00:00Z");

    steps.count(day, from, far);
    long once = amount(day);
    steps.count(day, from, far);
    steps.reached(day, null);

    assertThat(once).isPositive();
    assertThat(amount(day)).isEqualTo(2 * once);
    assertThat(steps.counted(day, day)).containsExactly(new StepDayMapper.Counted(day, null));
  }

  private long amount(LocalDate day) {
    return steps.kept("order-confirmation", day, day).stream()
        .mapToLong(StepDayMapper.Bucket::amount)
        .sum();
  }
}
