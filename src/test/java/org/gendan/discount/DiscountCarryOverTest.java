package org.gendan.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Date;
import org.gendan.engine.EngineForTests;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month of the discount quota. */
class DiscountCarryOverTest {

  private static final Instant END = Instant.parse("2026-03-31T16:00:00Z");

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final DiscountProcesses process = new DiscountProcesses(engine.processes());
  private final DiscountMonths months = engine.the(DiscountMonths.class);

  @Test
  void aMonthIsCarriedOverWhenItHasEnded() {
    process.monthOpened(YearMonth.of(2026, 3), END);
    assertThat(story.waits()).containsExactly("event_monthEnded");
    assertThat(story.timer("event_monthEnded").getDuedate()).isEqualTo(Date.from(END));

    story.fire("event_monthEnded");

    verify(months).carryOver(YearMonth.of(2026, 3));
    assertThat(story.endEvents()).containsExactly("endEvent_quotasCarriedOver");
    story.isEnded();
  }
}
