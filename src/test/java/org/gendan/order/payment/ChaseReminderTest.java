package org.gendan.order.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.gendan.engine.EngineForTests;
import org.gendan.order.payment.ChaseReminders.Answer;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reminder of one chase window. */
class ChaseReminderTest {

  private static final String REMIND = "userTask_remindDesk";
  private static final Instant END = EngineForTests.NOW.plus(Duration.ofHours(3));

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final ChaseReminderProcess process = new ChaseReminderProcess(engine.processes());
  private final ChaseReminders reminders = engine.the(ChaseReminders.class);

  @Test
  void theLeadsAreRemindedHalfAnHourBeforeTheWindowEnds() {
    process.windowOpened(END);
    assertThat(Story.until(story.timer("event_reminderDue").getDuedate()))
        .isEqualTo(Duration.ofMinutes(150));

    reminded(3);

    assertThat(story.openTasks()).containsExactly(REMIND);
    assertThat(story.task(REMIND).getDueDate()).isEqualTo(Date.from(END));
    assertThat(story.timer("event_windowClosed").getDuedate()).isEqualTo(Date.from(END));
  }

  @Test
  void aLeadAnswersTheReminder() {
    process.windowOpened(END);
    reminded(3);

    story.complete(REMIND, "reminderResult", "REASSIGNED", "remark", "to the evening shift");

    verify(reminders).answer(END, Answer.REASSIGNED, Optional.of("to the evening shift"));
    assertThat(story.endEvents()).containsExactly("endEvent_deskReminded");
    story.isEnded();
  }

  @Test
  void nobodyIsRemindedOfAWindowThatIsDone() {
    process.windowOpened(END);

    reminded(0);

    assertThat(story.endEvents()).containsExactly("endEvent_noneOpen");
    story.isEnded();
  }

  @Test
  void aReminderThatNobodyAnsweredGoesWithItsWindow() {
    process.windowOpened(END);
    reminded(1);

    story.fire("event_windowClosed");

    assertThat(story.endEvents()).containsExactly("endEvent_windowClosed");
    story.isEnded();
  }

  @Test
  void anAnswerIsOneOfTheForm() {
    process.windowOpened(END);
    reminded(1);

    assertThat(story.refusal(REMIND, "reminderResult", "LATER")).hasMessageContaining("LATER");
    assertThat(story.openTasks()).containsExactly(REMIND);
  }

  private void reminded(int open) {
    when(reminders.remind(END)).thenReturn(open);
    story.fire("event_reminderDue");
  }
}
