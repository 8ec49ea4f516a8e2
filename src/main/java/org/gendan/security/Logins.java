package org.gendan.security;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.engine.LoginDelayed;
import org.gendan.engine.LoginGuard;
import org.gendan.refusal.ControlCharacters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes wrong passwords slow and locks nobody out (docs/security.md#wrong-passwords). Waits grow
 * and end by themselves. A user who has logged in from an address before waits there for that
 * user's own wrong passwords alone; a first try from a new address is never refused because others
 * try the same user elsewhere. Each node counts for itself and forgets when it stops.
 */
@Component
class Logins implements LoginGuard {

  private static final Logger log = LoggerFactory.getLogger(Logins.class);
  private static final String METRIC = "gendan.logins";
  private static final String NO_ADDRESS = "-";
  private static final int PARTS_OF_A_NETWORK = 4;

  private final WrongPasswordsProperties properties;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Map<Pair, WrongTries> ofUserAtAddress;
  private final Map<String, WrongTries> ofAddress;
  private final Map<String, WrongTries> ofUser;
  private final Map<Pair, Boolean> known;

  Logins(WrongPasswordsProperties properties, Clock clock, MeterRegistry metrics) {
    this.properties = properties;
    this.clock = clock;
    this.metrics = metrics;
    this.ofUserAtAddress = new Latest<>(properties.remembered());
    this.ofAddress = new Latest<>(properties.remembered());
    this.ofUser = new Latest<>(properties.remembered());
    this.known = new Latest<>(properties.remembered());
  }

  /** One user at one address. */
  private record Pair(String userId, String address) {}

  /**
   * Wrong passwords of a user from an address.
   *
   * @param address of the sender, or of the network of one that has an IPv6 address
   * @param wrong how many in a row
   * @param nextAt when the next one is looked at
   */
  record Wrong(
      String userId, String address, int wrong, Instant firstAt, Instant lastAt, Instant nextAt) {}

  @Override
  public synchronized Duration delay(String userId) {
    Instant now = clock.instant();
    String address = address();
    Pair pair = new Pair(userId, address);
    Duration delay = left(ofUserAtAddress.get(pair), now);
    if (!known.containsKey(pair)) {
      delay = longer(delay, left(ofAddress.get(address), now));
      if (ofUserAtAddress.containsKey(pair)) {
        delay = longer(delay, left(ofUser.get(userId), now));
      }
    }
    if (!delay.isZero()) {
      count("delayed");
      tellToWait(delay);
    }
    return delay;
  }

  @Override
  public synchronized void tried(String userId, boolean right) {
    String address = address();
    Pair pair = new Pair(userId, address);
    if (right) {
      known.put(pair, true);
      ofUserAtAddress.remove(pair);
      count("passed");
      return;
    }
    Instant now = clock.instant();
    WrongTries here = ofUserAtAddress.computeIfAbsent(pair, p -> new WrongTries());
    here.add(now, properties.triesOfUserAtAddress(), properties);
    ofAddress
        .computeIfAbsent(address, a -> new WrongTries())
        .add(now, properties.triesOfAddress(), properties);
    ofUser
        .computeIfAbsent(userId, u -> new WrongTries())
        .add(now, properties.triesOfUser(), properties);
    count("failed");
    log.warn(
        "Wrong password of '{}' from {}, {} in a row; the next is looked at from {}",
        ControlCharacters.shown(userId),
        address,
        here.count(),
        here.next());
  }

  /** Who has a wrong password to account for, the latest first. */
  synchronized List<Wrong> wrong() {
    Instant now = clock.instant();
    return ofUserAtAddress.entrySet().stream()
        .filter(entry -> !entry.getValue().isOver(now, properties))
        .map(
            entry ->
                new Wrong(
                    ControlCharacters.shown(entry.getKey().userId()),
                    entry.getKey().address(),
                    entry.getValue().count(),
                    entry.getValue().first(),
                    entry.getValue().last(),
                    now.plus(longest(entry.getKey(), entry.getValue(), now))))
        .sorted(Comparator.comparing(Wrong::lastAt).reversed())
        .toList();
  }

  private Duration longest(Pair pair, WrongTries here, Instant now) {
    Duration delay = left(here, now);
    return known.containsKey(pair)
        ? delay
        : longer(
            delay,
            longer(left(ofAddress.get(pair.address()), now), left(ofUser.get(pair.userId()), now)));
  }

  private Duration left(WrongTries tries, Instant now) {
    return tries == null ? Duration.ZERO : tries.delay(now, properties);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void count(String outcome) {
    metrics.counter(METRIC, "outcome", outcome).increment();
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes door
        ? network(door.getRequest().getRemoteAddr())
        : NO_ADDRESS;
  }

  /** Here, because each door words its own refusal and none but this knows of a header. */
  private static void tellToWait(Duration delay) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes door
        && door.getResponse() != null) {
      door.getResponse()
          .setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LoginDelayed.seconds(delay)));
    }
  }

  /** A sender who has one address of IPv6 has the whole network of it. */
  private static String network(String address) {
    String[] parts = address.split(":");
    return parts.length <= PARTS_OF_A_NETWORK
        ? address
        : String.join(":", List.of(parts).subList(0, PARTS_OF_A_NETWORK)) + "::/64";
  }

  /** Keeps what was used last, so that invented names fill no memory. */
  private static final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;

    private final int most;

    Latest(int most) {
      super(16, LOAD, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
