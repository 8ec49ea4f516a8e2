package org.gendan.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class WatchedBodyTest {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final DoorProperties properties =
      new DoorProperties(
          Duration.ofSeconds(15),
          DataSize.ofKilobytes(16),
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          List.of());

  private Duration now = Duration.ZERO;
  private Duration ofTheSender = Duration.ZERO;

  /** Brings 19 bytes with each read. */
  private final InputBuffer sent =
      new InputBuffer() {
        @Override
        public int doRead(ApplicationBufferHandler handler) {
          now = now.plus(ofTheSender);
          return 19;
        }

        @Override
        public int available() {
          return 0;
        }
      };

  private final WatchedBody body =
      new WatchedBody(sent, DataSize.ofMegabytes(1), properties, () -> now.toNanos());

  @Test
  void whatTheHouseTakesBetweenTwoReadsIsNotTheSendersSlowness() throws IOException {
    assertThat(body.doRead(null)).isEqualTo(19);
    now = now.plus(A_MINUTE);
    assertThat(body.doRead(null)).isEqualTo(19);
  }

  @Test
  void aSenderOfAFewBytesAMinuteIsNotReadToTheEnd() throws IOException {
    ofTheSender = A_MINUTE;
    body.doRead(null);
    assertThatThrownBy(() -> body.doRead(null))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContaining("19 bytes");
  }
}
