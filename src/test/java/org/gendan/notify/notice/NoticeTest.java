package org.gendan.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gendan.engine.EngineForTests;
import org.gendan.model.ModelFiles;
import org.gendan.notify.notice.NoticeDesk.About;
import org.gendan.notify.notice.NoticeDesk.Standing;
import org.gendan.notify.notice.NoticeDesk.Weighed;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A message to a customer, from the wish to send it to its end: the same whatever it is about. */
class NoticeTest {

  private static final String ID = "notice-1";
  private static final Instant NOW = EngineForTests.NOW;
  private static final String WEIGH = "serviceTask_weighNotice";
  private static final String TELL = "serviceTask_tellCustomer";
  private static final String TOLD = "endEvent_customerTold";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final NoticeDesks desks = engine.the(NoticeDesks.class);

  @ParameterizedTest
  @EnumSource(About.class)
  void eachIsWeighedAndToldByThoseWhoKnowWhatItIsAbout(About about) {
    when(desks.weigh(about, ID)).thenReturn(new Weighed(Standing.SENDING, NOW));
    new NoticeProcess(engine.processes()).asked(about, List.of(ID));

    story.run(WEIGH);
    story.run(TELL);

    verify(desks).send(about, ID);
    assertThat(story.endEvents()).containsExactly(TOLD);
  }

  /** Messages that waited for the morning when the two models became one. */
  @ParameterizedTest
  @CsvSource({
    "exception-notice, CASE, serviceTask_weighNotice, serviceTask_tellCustomer",
    "milestone-notice, PARCEL, serviceTask_weighMilestoneNotice, serviceTask_tellConsignee"
  })
  void whatBeganUnderAModelOfBeforeGoesToItsEnd(
      String key, About about, String weigh, String tell) {
    engine
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addString(
            key + ".bpmn",
            ModelFiles.text(Path.of("src/test/resources/models/previous", key + ".bpmn")))
        .deploy();
    when(desks.weigh(about, ID)).thenReturn(new Weighed(Standing.SENDING, NOW));
    engine.engine().getRuntimeService().startProcessInstanceByKey(key, ID, Map.of("noticeId", ID));

    story.run(weigh);
    story.run(tell);

    verify(desks).send(about, ID);
    story.isEnded();
  }

  @Test
  void itIsToldInAJobOfItsOwn() {
    asked("SENDING", NOW);
    story.run(WEIGH);
    verifySent(0);

    story.run(TELL);

    verifySent(1);
    story.isEnded();
    assertThat(story.endEvents()).containsExactly(TOLD);
  }

  @Test
  void inQuietHoursItWaitsAndIsWeighedAgain() {
    Instant morning = NOW.plus(Duration.ofHours(9));
    asked("WAITING", morning);
    story.run(WEIGH);
    assertThat(story.timer("event_contactAllowed").getDuedate()).isEqualTo(morning);
    weighs("SENDING", morning);

    story.fire("event_contactAllowed");
    story.run(WEIGH);
    story.run(TELL);

    assertThat(story.endEvents()).containsExactly(TOLD);
  }

  @Test
  void whatMayNotBeToldIsDropped() {
    asked("DROPPED", NOW);

    story.run(WEIGH);

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_noticeDropped");
    verifySent(0);
  }

  @Test
  void aChannelThatIsDownIsTriedAgainAndHoldsUpNothingElse() {
    asked("SENDING", NOW);
    story.run(WEIGH);
    doThrow(new IllegalStateException("channel down")).when(desks).send(About.CASE, ID);
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThatThrownBy(() -> story.run(TELL)).hasMessageContaining("channel down");
    }
    assertThat(story.incidents()).hasSize(1);
    doNothing().when(desks).send(About.CASE, ID);

    story.retry(TELL);
    story.run(TELL);

    verifySent(4);
    assertThat(story.endEvents()).containsExactly(TOLD);
  }

  private void asked(String status, Instant at) {
    weighs(status, at);
    new NoticeProcess(engine.processes()).asked(About.CASE, List.of(ID));
  }

  private void weighs(String status, Instant at) {
    when(desks.weigh(About.CASE, ID)).thenReturn(new Weighed(Standing.valueOf(status), at));
  }

  private void verifySent(int times) {
    verify(desks, times(times)).send(About.CASE, ID);
  }
}
