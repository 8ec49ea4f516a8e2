package org.gendan.ticket.top;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopEnvelopeTest {

  private static final String MESSAGE =
      """
      {"topic":"taobao_refund_RefundCreated","id":4000000000000000001,
       "pub_time":"2026-03-05 10:00:01","user_nick":"demo_shop",
       "content":"{\\"refund_id\\":9900000000001,\\"tid\\":1800000000000000001,\\"modified\\":\\"%s\\"}"}
      """;

  @Test
  void idsBeyondWhatADoubleHoldsAreReadToTheLastDigit() {
    TopEnvelope envelope = read("2026-03-05 10:00:00");

    assertThat(envelope.id()).isEqualTo("4000000000000000001");
    assertThat(envelope.field("tid")).isEqualTo("1800000000000000001");
    assertThat(envelope.field("oid")).isNull();
  }

  @Test
  void timesAreOfChina() {
    assertThat(read("2026-03-05 10:00:00").happenedAt()).isEqualTo("2026-03-05T10:00+08:00");
  }

  @Test
  void anUnreadableTimeGivesWayToThatOfThePublication() {
    assertThat(read("just now").happenedAt()).isEqualTo("2026-03-05T10:00:01+08:00");
  }

  @Test
  void contentMayAlsoBeAnObject() {
    assertThat(
            TopEnvelope.read("{\"topic\":\"t\",\"id\":\"1\",\"content\":{\"tid\":7}}")
                .orElseThrow()
                .field("tid"))
        .isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "7",
        "{\"id\":1,\"content\":\"{}\"}",
        "{\"topic\":\"t\",\"content\":\"{}\"}",
        "{\"topic\":\"t\",\"id\":1}",
        "{\"topic\":\"t\",\"id\":1,\"content\":\"no json\"}",
        "{\"topic\":\"t\",\"id\":1,\"content\":\"[1]\"}"
      })
  void whatIsNoMessageIsNotRead(String body) {
    assertThat(TopEnvelope.read(body)).isEmpty();
  }

  private static TopEnvelope read(String modified) {
    return TopEnvelope.read(MESSAGE.formatted(modified)).orElseThrow();
  }
}
