package org.gendan.vendor;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Posts to one vendor. A technical fault becomes {@link VendorUnavailable}, and a vendor that fails
 * again and again, or says that it is asked too often, is left alone for a while. What is sent
 * appears in no message, nor does an address beyond its host: both hold keys and phone numbers.
 */
public final class VendorHttp {

  private static final Logger log = LoggerFactory.getLogger(VendorHttp.class);

  private static final int RATE_LIMITED = 429;

  /** A page of a hundred orders stays below one; whatever is longer is no answer. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final List<CircuitBreaker.State> BREAKER_STATES =
      List.of(
          CircuitBreaker.State.CLOSED, CircuitBreaker.State.OPEN, CircuitBreaker.State.HALF_OPEN);

  private final String vendor;
  private final String settings;
  private final VendorPatience patience;
  private final HttpClient http;
  private final CircuitBreaker breaker;
  private final Clock clock;
  private final MeterRegistry figures;
  private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.EPOCH);

  VendorHttp(String settings, VendorPatience patience, Clock clock, MeterRegistry figures) {
    this.vendor = settings.substring(settings.lastIndexOf('.') + 1);
    this.settings = settings;
    this.patience = patience;
    this.clock = clock;
    this.figures = figures;
    this.http =
        HttpClient.newBuilder()
            // By default a POST over plain HTTP asks for an upgrade to HTTP/2 first, which gateways
            // of vendors refuse or drop.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.connectTimeout())
            .build();
    this.breaker = CircuitBreaker.of(vendor, breaker(patience.breaker(), clock));
    Gauge.builder("gendan.vendor.left.alone", this, VendorHttp::isLeftAlone)
        .description("1 while a vendor is not asked, because it fails or wants to be left alone")
        .tag("vendor", vendor)
        .strongReference(true)
        .register(figures);
    for (CircuitBreaker.State state : BREAKER_STATES) {
      Gauge.builder("gendan.vendor.breaker.state", breaker, all -> all.getState() == state ? 1 : 0)
          .description("1 at the state that the breaker is in")
          .tag("vendor", vendor)
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .strongReference(true)
          .register(figures);
    }
  }

  private double isLeftAlone() {
    boolean alone =
        breaker.getState() == CircuitBreaker.State.OPEN
            || pausedUntil.get().isAfter(clock.instant());
    return alone ? 1 : 0;
  }

  private static CircuitBreakerConfig breaker(VendorPatience.Breaker settings, Clock clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(settings.calls())
        .minimumNumberOfCalls(settings.calls())
        .failureRateThreshold(settings.failurePercent())
        .waitDurationInOpenState(settings.openFor())
        .permittedNumberOfCallsInHalfOpenState(1)
        .recordException(VendorUnavailable.class::isInstance)
        .clock(clock)
        .build();
  }

  /**
   * Sends, and reads what comes back.
   *
   * @param read understands the answer, and throws what it means when it is a fault
   * @throws VendorUnavailable for I/O, status 429, and while breaker or pause hold
   */
  public <T> T post(VendorRequest request, Function<VendorReply, T> read) {
    Instant until = pausedUntil.get();
    if (until.isAfter(clock.instant())) {
      throw VendorUnavailable.nothingHappened(
          "%s is asked too often and left alone until %s; the job is repeated"
              .formatted(vendor, until),
          null);
    }
    try {
      T answer = breaker.executeSupplier(() -> timed(request, read));
      // Who answers again is not left alone any more, even when the clock is moved back.
      pausedUntil.compareAndSet(until, Instant.EPOCH);
      return answer;
    } catch (CallNotPermittedException e) {
      throw VendorUnavailable.nothingHappened(
          vendor + " has failed too often and is not asked for a while; the job is repeated", e);
    }
  }

  private <T> T timed(VendorRequest request, Function<VendorReply, T> read) {
    Timer.Sample call = Timer.start(figures);
    String outcome = "refused";
    try {
      T answer = read.apply(send(request));
      outcome = "answered";
      return answer;
    } catch (VendorUnavailable e) {
      outcome = "unavailable";
      throw e;
    } catch (VendorMisconfigured e) {
      outcome = "misconfigured";
      throw e;
    } finally {
      long nanos =
          call.stop(
              Timer.builder("gendan.vendor.calls")
                  .description("Calls of vendors by their end; refused is an answer that says no")
                  .tag("vendor", vendor)
                  .tag("outcome", outcome)
                  .register(figures));
      log.info("{}: {} in {} ms", vendor, outcome, TimeUnit.NANOSECONDS.toMillis(nanos));
    }
  }

  /** Leaves the vendor alone for a while because its answer says so, and says so. */
  public VendorUnavailable rateLimited(String words) {
    return rateLimited(words, patience.rateLimitPause());
  }

  private VendorUnavailable rateLimited(String words, Duration pause) {
    Instant until = clock.instant().plus(pause);
    pausedUntil.set(until);
    return VendorUnavailable.nothingHappened(
        "%s is asked too often (%s) and left alone until %s; the job is repeated"
            .formatted(vendor, words, until),
        null);
  }

  private VendorReply send(VendorRequest asked) {
    URI address = asked.address();
    String who = vendor + " at " + address.getHost();
    var request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(asked.body()));
    asked.headers().forEach(request::header);
    if (!asked.contentType().isEmpty()) {
      request.header("Content-Type", asked.contentType());
    }
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request.build(), head -> new LimitedBody(MOST_BYTES));
    try {
      // For the whole exchange: a timeout of the request alone ends with the first byte of the
      // answer, and one that breaks off in its middle would hold the job for ever.
      var whole = answer.get(patience.whole().toMillis(), TimeUnit.MILLISECONDS);
      if (whole.statusCode() == RATE_LIMITED) {
        throw rateLimited("status 429", RetryAfter.of(whole, clock, patience.rateLimitPause()));
      }
      return new VendorReply(who, settings, whole.statusCode(), whole.body());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw lost(who, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw lost(who, e);
    } catch (ExecutionException e) {
      throw unreachable(who, e);
    }
  }

  private VendorUnavailable unreachable(String who, ExecutionException e) {
    boolean neverLeft =
        Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
            .anyMatch(VendorHttp::isBeforeSending);
    return neverLeft
        ? VendorUnavailable.nothingHappened(
            "%s cannot be reached; check the network and %s.base-url".formatted(who, settings),
            null)
        : lost(who, NestedExceptionUtils.getMostSpecificCause(e));
  }

  private static boolean isBeforeSending(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnresolvedAddressException;
  }

  /** Without the exception itself, whose message may hold the address and a robot's secret. */
  private static VendorUnavailable lost(String who, Throwable cause) {
    return VendorUnavailable.outcomeUnknown(
        "%s gave no answer (%s)".formatted(who, cause.getClass().getSimpleName()), null);
  }
}
