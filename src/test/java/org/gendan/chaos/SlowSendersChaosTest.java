package org.gendan.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.App;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand senders, each of them a byte at a time, while agents take orders. */
@Tag("chaos")
class SlowSendersChaosTest {

  private static final int SENDERS = 1000;
  private static final int FIRST = 5;
  private static final int ORDERS = 100;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final List<String> DOORS =
      List.of(
          "/hooks/sf/x", "/hooks/sf/demo-sf-push", "/intake/top", "/api/orders", "/sandbox/sf/x");

  @Test
  void agentsTakeOrdersWhileAThousandSendersDripAtEveryDoor() throws IOException {
    List<Duration> taken = new ArrayList<>();
    try (ChildApp child = ChildApp.start(TestDatabase.create())) {
      App app = child.door();
      // The first orders of a node are slow whoever else is there.
      for (int order = 0; order < FIRST; order++) {
        anAgentsMinute(app);
      }
      int port = URI.create(app.address()).getPort();
      List<Wire> senders = new ArrayList<>();
      try {
        for (int sender = 0; sender < SENDERS; sender++) {
          senders.add(Wire.from("127.0.0.1", port).send(head(DOORS.get(sender % DOORS.size()))));
        }
        for (int order = 0; order < ORDERS; order++) {
          senders.forEach(sender -> sender.isOpenFor("{"));
          taken.add(anAgentsMinute(app));
          assertThat(taken.get(order)).as("%s", taken).isLessThan(LONGEST);
        }
      } finally {
        senders.forEach(Wire::close);
        taken.sort(null);
        Files.writeString(Path.of("target", "chaos", "slow-senders.txt"), "%s%n".formatted(taken));
      }
    }
  }

  /** Looks whether all is well, at the list of orders, and takes one; how long it took. */
  private static Duration anAgentsMinute(App app) {
    long begun = System.nanoTime();
    app.asNobody().get("/actuator/health").expect(200);
    app.as("agent1").get("/api/orders").expect(200);
    app.take(OrderBody.cod());
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static String head(String path) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nX-Gendan-Signature: 00\r\n"
        + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n";
  }
}
