package org.gendan.testing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.gendan.engine.EngineForTests;
import org.junit.jupiter.api.Test;

/** A message to a customer, from the wish to send it to its end: the same whatever it is about. */
public abstract class NoticeTest {

  /** The notice that is told of. */
  protected static final String ID = "notice-1";

  private static final Instant NOW = EngineForTests.NOW;

  private final Story story;
  private final String weigh;
  private final String tell;
  private final String told;

  /** The ids of the two tasks and of the end at which the customer knows. */
  protected NoticeTest(EngineForTests engine, String weigh, String tell, String told) {
    this.story = new Story(engine);
    this.weigh = weigh;
    this.tell = tell;
    this.told = told;
  }

  /** The notice is wished for, and its process begins. */
  protected abstract void ask();

  /** What weighing the notice says from now on: SENDING, WAITING until then, or DROPPED. */
  protected abstract void weighs(String status, Instant at);

  /** The channel fails whenever it is used. */
  protected abstract void breakChannel();

  protected abstract void mendChannel();

  /** How often the channel was used. */
  protected abstract void verifySent(int times);

  @Test
  void itIsToldInAJobOfItsOwn() {
    asked("SENDING", NOW);
    story.run(weigh);
    verifySent(0);

    story.run(tell);

    verifySent(1);
    story.isEnded();
    assertThat(story.endEvents()).containsExactly(told);
  }

  @Test
  void inQuietHoursItWaitsAndIsWeighedAgain() {
    Instant morning = NOW.plus(Duration.ofHours(9));
    asked("WAITING", morning);
    story.run(weigh);
    assertThat(story.timer("event_contactAllowed").getDuedate()).isEqualTo(morning);
    weighs("SENDING", morning);

    story.fire("event_contactAllowed");
    story.run(weigh);
    story.run(tell);

    assertThat(story.endEvents()).containsExactly(told);
  }

  @Test
  void whatMayNotBeToldIsDropped() {
    asked("DROPPED", NOW);

    story.run(weigh);

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_noticeDropped");
    verifySent(0);
  }

  @Test
  void aChannelThatIsDownIsTriedAgainAndHoldsUpNothingElse() {
    asked("SENDING", NOW);
    story.run(weigh);
    breakChannel();
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThatThrownBy(() -> story.run(tell)).hasMessageContaining("channel down");
    }
    assertThat(story.incidents()).hasSize(1);
    mendChannel();

    story.retry(tell);
    story.run(tell);

    verifySent(4);
    assertThat(story.endEvents()).containsExactly(told);
  }

  private void asked(String status, Instant at) {
    weighs(status, at);
    ask();
  }
}
