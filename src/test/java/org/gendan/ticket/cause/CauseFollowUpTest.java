package org.gendan.ticket.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.gendan.ticket.SampleTickets.ID;
import static org.gendan.ticket.SampleTickets.ticketAnswered;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.gendan.engine.EngineForTests;
import org.gendan.testing.process.Story;
import org.gendan.ticket.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cause of an answered ticket, at the department that owns it. */
class CauseFollowUpTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final Causes causes = engine.the(Causes.class);

  @ParameterizedTest
  @CsvSource({
    "LOGISTICS, userTask_remedyLogisticsCause, logistics, endEvent_logisticsCauseRemedied",
    "FACTORY, userTask_remedyFactoryCause, quality, endEvent_factoryCauseRemedied",
    "CUSTOMER, userTask_remedyCustomerCause, after-sales, endEvent_customerCauseRemedied",
    "COMPANY, userTask_remedyCompanyCause, team-leads, endEvent_companyCauseRemedied"
  })
  void eachCauseGoesToItsDepartment(Cause cause, String task, String group, String end) {
    known(cause);

    assertThat(story.openTasks()).containsExactly(task);
    assertThat(story.task(task).getDueDate()).isEqualTo(in("P2D"));
    assertThat(engine.engine().getTaskService().getIdentityLinksForTask(story.task(task).getId()))
        .extracting(link -> link.getGroupId())
        .containsExactly(group);

    story.complete(task, "measure", "spoke to the branch");

    verify(causes).remedied(ID, "spoke to the branch");
    assertThat(story.endEvents()).containsExactly(end);
    story.isEnded();
  }

  @Test
  void aMeasureWithoutWordsIsRefused() {
    known(Cause.COMPANY);

    assertThat(story.refusal("userTask_remedyCompanyCause", "measure", " "))
        .hasMessageContaining("measure");
    verify(causes, never()).remedied(any(), any());
  }

  private void known(Cause cause) {
    new CauseFollowUpProcess(engine.processes()).known(ticketAnswered(cause));
  }
}
