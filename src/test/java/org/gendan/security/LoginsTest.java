package org.gendan.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Wrong passwords cost time, and nobody else's time. */
class LoginsTest {

  private static final String OFFICE = "10.0.0.1";
  private static final String ATTACKER = "203.0.113.9";

  private final WrongPasswordsProperties properties =
      new WrongPasswordsProperties(
          3, 10, 20, Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofMinutes(15), 100);
  private final MovedClock clock = new MovedClock();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Logins logins = new Logins(properties, clock, metrics);
  private MockHttpServletResponse response;

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void whoMistypesAFewTimesDoesNotWait() {
    wrong("quality1", OFFICE, 2);

    assertThat(delay("quality1", OFFICE)).isZero();
  }

  @Test
  void waitsDoubleUpToTheLongest() {
    wrong("quality1", ATTACKER, 3);
    assertThat(delay("quality1", ATTACKER)).isEqualTo(Duration.ofSeconds(1));
    assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    wrong("quality1", ATTACKER, 1);
    assertThat(delay("quality1", ATTACKER)).isEqualTo(Duration.ofSeconds(2));
    wrong("quality1", ATTACKER, 50);
    assertThat(delay("quality1", ATTACKER)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void waitsEndByThemselves() {
    wrong("quality1", ATTACKER, 50);

    clock.now = clock.now.plus(Duration.ofMinutes(2));
    assertThat(delay("quality1", ATTACKER)).isZero();
    clock.now = clock.now.plus(Duration.ofMinutes(13));
    wrong("quality1", ATTACKER, 1);
    assertThat(delay("quality1", ATTACKER)).isZero();
  }

  @Test
  void aClockThatIsPutBackLengthensNoWait() {
    wrong("quality1", ATTACKER, 50);

    clock.now = clock.now.minus(Duration.ofDays(2));

    assertThat(delay("quality1", ATTACKER)).isZero();
  }

  @Test
  void anotherAddressIsNotKeptWaiting() {
    wrong("quality1", ATTACKER, 50);

    assertThat(delay("quality1", OFFICE)).isZero();
  }

  @Test
  void anAddressThatTriesManyUsersWaitsForEachFurtherOne() {
    for (int user = 0; user < 10; user++) {
      wrong("user" + user, ATTACKER, 1);
    }

    assertThat(delay("admin", ATTACKER)).isPositive();
  }

  @Test
  void whoHasLoggedInFromAnAddressDoesNotWaitForOthersThere() {
    right("agent1", OFFICE);
    for (int user = 0; user < 30; user++) {
      wrong("user" + user, OFFICE, 1);
    }

    assertThat(delay("agent1", OFFICE)).isZero();
    assertThat(delay("agent2", OFFICE)).isPositive();
  }

  @Test
  void manyAddressesThatTryOneUserEachHaveOneGuess() {
    right("quality1", OFFICE);
    for (int address = 0; address < 25; address++) {
      wrong("quality1", "198.51.100." + address, 1);
    }

    assertThat(delay("quality1", "198.51.100.7")).isPositive();
    assertThat(delay("quality1", "192.0.2.1")).as("a first try").isZero();
    assertThat(delay("quality1", OFFICE)).isZero();
  }

  @Test
  void theNetworkOfAnIpv6AddressIsOneAddress() {
    wrong("quality1", "2001:db8:1:2:0:0:0:1", 50);

    assertThat(delay("quality1", "2001:db8:1:2:9:9:9:9")).isPositive();
    assertThat(delay("quality1", "2001:db8:1:3:0:0:0:1")).isZero();
  }

  @Test
  void inventedNamesFillNoMemory() {
    for (int user = 0; user < 500; user++) {
      wrong("user" + user, ATTACKER, 1);
    }

    assertThat(logins.wrong()).hasSize(100);
  }

  @Test
  void administratorsSeeWhoFailedAndFiguresCountIt() {
    wrong("quality1", ATTACKER, 4);
    delay("quality1", ATTACKER);

    assertThat(logins.wrong())
        .singleElement()
        .satisfies(
            wrong -> {
              assertThat(wrong.userId()).isEqualTo("quality1");
              assertThat(wrong.address()).isEqualTo(ATTACKER);
              assertThat(wrong.wrong()).isEqualTo(4);
              assertThat(wrong.nextAt()).isEqualTo(clock.now.plusSeconds(2));
            });
    assertThat(metrics.get("gendan.logins").tag("outcome", "failed").counter().count())
        .isEqualTo(4);
    assertThat(metrics.get("gendan.logins").tag("outcome", "delayed").counter().count())
        .isEqualTo(1);
  }

  private void wrong(String userId, String address, int times) {
    from(address);
    for (int time = 0; time < times; time++) {
      logins.tried(userId, false);
    }
  }

  private void right(String userId, String address) {
    from(address);
    logins.tried(userId, true);
  }

  private Duration delay(String userId, String address) {
    from(address);
    return logins.delay(userId);
  }

  private void from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    response = new MockHttpServletResponse();
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
  }

  private static final class MovedClock extends Clock {

    private Instant now = Instant.parse("2026-07-07T02:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
