package org.gendan.notify.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.gendan.engine.EngineForTests;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message to a desk, from the wish to send it to its end. */
class StaffMessageTest {

  private static final String KEY = "ticket:1:half";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final StaffMessageProcess process = new StaffMessageProcess(engine.processes());
  private final RecordedStaffMessages messages = engine.the(RecordedStaffMessages.class);

  @Test
  void aDeskIsToldInAJobOfItsOwn() {
    process.asked(KEY);
    verify(messages, never()).send(KEY);

    story.run("serviceTask_tellStaff");

    verify(messages).send(KEY);
    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_staffTold");
  }

  @Test
  void aChannelThatIsDownEndsAsOneIncidentAndLosesNothing() {
    process.asked(KEY);
    doThrow(new IllegalStateException("channel down")).when(messages).send(KEY);
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThatThrownBy(() -> story.run("serviceTask_tellStaff"))
          .hasMessageContaining("channel down");
    }
    assertThat(story.incidents()).hasSize(1);
    doNothing().when(messages).send(KEY);

    story.retry("serviceTask_tellStaff");
    story.run("serviceTask_tellStaff");

    verify(messages, times(4)).send(KEY);
    assertThat(story.endEvents()).containsExactly("endEvent_staffTold");
  }
}
