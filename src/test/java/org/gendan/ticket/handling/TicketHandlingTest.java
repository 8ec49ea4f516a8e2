package org.gendan.ticket.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.ticket.SampleTickets.ID;
import static org.gendan.ticket.SampleTickets.ticketAnswered;
import static org.gendan.ticket.SampleTickets.ticketAnsweredLate;
import static org.gendan.ticket.SampleTickets.ticketAwaitingAnswer;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Optional;
import org.gendan.engine.EngineForTests;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.testing.process.ClocksForTests;
import org.gendan.testing.process.Story;
import org.gendan.ticket.Cause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One ticket, from its arrival to its answer. */
class TicketHandlingTest {

  private static final String ANSWER = "userTask_answerTicket";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final Tickets tickets = engine.the(Tickets.class);

  @BeforeEach
  void ticketTaken() {
    opened(Optional.empty());
    when(tickets.get(ID)).thenReturn(ticketAnswered(Cause.LOGISTICS));
  }

  @Test
  void afterSalesIsAskedForAnAnswerByTheClockOfTheTicket() {
    assertThat(story.openTasks()).containsExactly(ANSWER);
    assertThat(story.task(ANSWER).getDueDate()).isEqualTo(ClocksForTests.at(100));
    assertThat(story.task(ANSWER).getAssignee()).isNull();
    assertThat(story.variablesOf("ticket-handling"))
        .containsOnlyKeys("ticketId", "orderNo", "orderOfWork");
  }

  @Test
  void theOrderOfWorkIsThePriorityOfTheTask() {
    assertThat(story.task(ANSWER).getPriority()).isEqualTo(60);
  }

  @Test
  void theRemindersAndTheDeadlineReadTheClock() {
    assertThat(story.timer("event_halfTimeUsed").getDuedate()).isEqualTo(ClocksForTests.at(50));
    assertThat(story.timer("event_mostTimeUsed").getDuedate()).isEqualTo(ClocksForTests.at(80));
    assertThat(story.timer("event_deadlinePassed").getDuedate()).isEqualTo(ClocksForTests.at(100));
  }

  @Test
  void anAnswerInTimeEndsTheTicket() {
    answer();

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_ticketAnswered");
    verify(tickets).answer(ID, "sent again", Cause.LOGISTICS);
  }

  @Test
  void theHandlerIsRemindedAtHalfTimeAndCanStillAnswer() {
    story.fire("event_halfTimeUsed");

    verify(tickets).remindHandler(ID);
    assertThat(story.endEvents()).containsExactly("endEvent_handlerReminded");
    answer();
    assertThat(story.endEvents())
        .containsExactly("endEvent_handlerReminded", "endEvent_ticketAnswered");
  }

  @Test
  void theTeamIsRemindedAtEightyPercentAndTheTicketStaysOpen() {
    story.fire("event_mostTimeUsed");

    verify(tickets).remindTeam(ID);
    assertThat(story.endEvents()).containsExactly("endEvent_teamReminded");
    assertThat(story.openTasks()).containsExactly(ANSWER);
  }

  @Test
  void aMissedDeadlineIsEscalatedAndTheTicketStaysAnswerable() {
    story.fire("event_deadlinePassed");

    verify(tickets).escalate(ID);
    assertThat(story.endEvents()).containsExactly("endEvent_exceptionRaised");
    assertThat(story.openTasks()).containsExactly(ANSWER);
  }

  @Test
  void anAnswerAfterTheDeadlineEndsTheTicketAsEscalated() {
    story.fire("event_deadlinePassed");
    when(tickets.get(ID)).thenReturn(ticketAnsweredLate());
    answer();

    story.isEnded();
    assertThat(story.endEvents())
        .containsExactly("endEvent_exceptionRaised", "endEvent_ticketEscalated");
  }

  @Test
  void eachReminderComesOnce() {
    story.fire("event_halfTimeUsed");
    story.fire("event_mostTimeUsed");
    story.fire("event_deadlinePassed");

    assertThat(story.waits()).containsExactly(ANSWER);
  }

  @Test
  void anAnswerWithoutItsCauseIsRefusedAndNothingChanges() {
    var refusal = story.refusal(ANSWER, "answer", "sent again");

    assertThat(refusal).hasMessageContaining("cause");
    verify(tickets, never()).answer(any(), any(), any());
    assertThat(story.openTasks()).containsExactly(ANSWER);
  }

  @Test
  void anAnswerWithoutWordsIsRefused() {
    assertThat(story.refusal(ANSWER, "answer", "  ", "cause", "LOGISTICS"))
        .hasMessageContaining("answer");
  }

  @Test
  void whatTheDomainRefusesStaysATask() {
    doThrow(Refusal.conflict("answered already")).when(tickets).answer(any(), any(), any());

    assertThat(story.refusal(ANSWER, "answer", "again", "cause", "COMPANY"))
        .hasMessage("answered already");
    assertThat(story.openTasks()).containsExactly(ANSWER);
  }

  @Test
  void nobodyAnswersWhatTheTicketIsRoutedBy() {
    for (String field : new String[] {"ticketId", "orderOfWork", "answeredInTime"}) {
      assertThat(story.refusal(ANSWER, "answer", "x", "cause", "COMPANY", field, "true"))
          .hasMessageContaining(field);
    }
  }

  @Test
  void theAnswerIsNotLeftInTheProcess() {
    story.fire("event_halfTimeUsed");
    answer();

    assertThat(engine.engine().getHistoryService().createHistoricVariableInstanceQuery().list())
        .extracting(variable -> variable.getName())
        .doesNotContain("answer", "cause");
  }

  private void opened(Optional<String> handler) {
    var services = engine.engine();
    var process =
        new TicketHandlingProcess(
            engine.processes(),
            services.getRuntimeService(),
            services.getManagementService(),
            services.getTaskService(),
            services.getIdentityService(),
            mock(CurrentActor.class),
            Clock.systemUTC());
    process.opened(ticketAwaitingAnswer(), handler);
  }

  private void answer() {
    story.complete(ANSWER, "answer", "sent again", "cause", "LOGISTICS");
  }
}
