package org.gendan.ticket.top;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;

/** Any body whose signature was proved: a message, or kept as unreadable. */
@Tag("fuzz")
class TopEnvelopeFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void anyBodyIsAMessageOrUnreadable(byte[] body) {
    TopEnvelope.read(new String(body, StandardCharsets.UTF_8))
        .ifPresent(
            message -> {
              assertThat(message.id()).isNotBlank();
              message.field("refund_id");
              String at = message.happenedAt();
              if (at != null) {
                OffsetDateTime.parse(at);
              }
            });
  }
}
