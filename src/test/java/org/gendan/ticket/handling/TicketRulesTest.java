package org.gendan.ticket.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.IntakeProperties;
import org.gendan.ticket.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final TicketRules rules = new TicketRules(new IntakeProperties(Duration.ofMinutes(5)));

  @Test
  void whatIsLeftOutHasItsDefault() {
    var checked = rules.check(ticket("jd", "T-1", null, null, null, null), NOW);

    assertThat(checked.platform()).isEqualTo("JD");
    assertThat(checked.kind()).isEqualTo("GENERAL");
    assertThat(checked.priority()).isEqualTo(Priority.NORMAL);
    assertThat(checked.receivedAt()).isNull();
    assertThat(checked.text()).isNull();
  }

  @Test
  void aSenderThatNobodyKnowsIsTaken() {
    assertThat(rules.check(ticket("PINDUODUO", "T-1", null, null, null, null), NOW).platform())
        .isEqualTo("PINDUODUO");
  }

  @Test
  void anEmojiInTheTextIsKept() {
    assertThat(rules.check(ticket("JD", "T-1", null, null, null, " 😡 𠮷 "), NOW).text())
        .isEqualTo("😡 𠮷");
  }

  @ParameterizedTest
  @CsvSource({
    ", T-1, , , , , platform",
    "唯品会, T-1, , , , , platform",
    "JD, , , , , , ticketNo",
    "JD, T-1, two words, , , , kind",
    "JD, T-1, , SOON, , , priority",
    "JD, T-1, , , yesterday, , receivedAt",
    "JD, T-1, , , 2026-03-02T10:06:00+08:00, , receivedAt",
    "JD, T-1, , , 1999-12-31T10:00:00+08:00, , receivedAt",
    "JD, T-1, , , , a\u0000b, text",
    "JD, T-1, , , , a\ud800b, text"
  })
  void eachFieldThatCannotBeTakenIsNamed(
      String platform,
      String ticketNo,
      String kind,
      String priority,
      String receivedAt,
      String text,
      String field) {
    assertThat(faults(ticket(platform, ticketNo, kind, priority, receivedAt, text)))
        .containsExactly(field);
  }

  @Test
  void textsThatNoColumnHoldsAreRefused() {
    assertThat(faults(ticket("JD", "9".repeat(65), null, null, null, "x".repeat(4_001))))
        .containsExactly("ticketNo", "text");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThat(faults(ticket(null, null, "?", "SOON", "never", null)))
        .containsExactly("platform", "ticketNo", "kind", "priority", "receivedAt");
  }

  private Iterable<String> faults(TicketSubmission submission) {
    var refusal = catchThrowableOfType(Refusal.class, () -> rules.check(submission, NOW));
    return refusal.errors().stream().map(FieldError::field).toList();
  }

  private static TicketSubmission ticket(
      String platform,
      String ticketNo,
      String kind,
      String priority,
      String receivedAt,
      String text) {
    return new TicketSubmission(platform, ticketNo, kind, null, receivedAt, priority, text);
  }
}
