package org.gendan.erp;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/**
 * JSON goes out, JSON comes back. A technical fault becomes {@link ErpUnavailable}, and an ERP that
 * fails again and again, or says that it is asked too often, is left alone for a while. What is
 * sent appears in no message, because it holds keys and phone numbers.
 */
public final class ErpHttp {

  private static final int RATE_LIMITED = 429;

  private final String vendor;
  private final HttpClient http;
  // For the whole exchange: a timeout of the request alone ends with the first byte of the answer,
  // and one that breaks off in its middle would hold the job for ever.
  private final Duration patience;
  private final CircuitBreaker breaker;
  private final ErpProperties properties;
  private final Clock clock;
  private final Environment environment;
  private volatile Instant pausedUntil = Instant.EPOCH;

  /**
   * A client of one vendor.
   *
   * @param vendor name of the adapter
   * @param clock breaker and pauses follow it, so that a moved clock also ends them
   * @param environment resolves the port of this application in the address of its own sandbox
   */
  public ErpHttp(String vendor, ErpProperties properties, Clock clock, Environment environment) {
    this.vendor = vendor;
    this.properties = properties;
    this.clock = clock;
    this.environment = environment;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(properties.connectTimeout())
            .build();
    this.patience = properties.connectTimeout().plus(properties.readTimeout());
    this.breaker = CircuitBreaker.of(vendor, breaker(properties.breaker(), clock));
  }

  /** What came back, before anybody has understood it. */
  public record Reply(int status, String text) {}

  private static CircuitBreakerConfig breaker(ErpProperties.Breaker settings, Clock clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(settings.calls())
        .minimumNumberOfCalls(settings.calls())
        .failureRateThreshold(settings.failurePercent())
        .waitDurationInOpenState(settings.openFor())
        .permittedNumberOfCallsInHalfOpenState(1)
        .recordException(ErpUnavailable.class::isInstance)
        .clock(clock)
        .build();
  }

  /**
   * Sends JSON.
   *
   * @param address base address, which may name {@code ${local.server.port}}
   * @param rest path and encoded query
   * @param read understands the answer, and throws what it means when it is a fault
   * @throws ErpUnavailable for I/O, status 429, and while breaker or pause hold
   */
  public <T> T post(
      String address,
      String rest,
      Map<String, String> headers,
      String json,
      Function<Reply, T> read) {
    Instant until = pausedUntil;
    if (until.isAfter(clock.instant())) {
      throw ErpUnavailable.nothingHappened(
          "%s is asked too often and left alone until %s; the job is repeated"
              .formatted(vendor, until),
          null);
    }
    try {
      return breaker.executeSupplier(
          () -> read.apply(send(environment.resolvePlaceholders(address) + rest, headers, json)));
    } catch (CallNotPermittedException e) {
      throw ErpUnavailable.nothingHappened(
          vendor + " has failed too often and is not asked for a while; the job is repeated", e);
    }
  }

  /** Leaves the vendor alone for a while, and says so. */
  public ErpUnavailable rateLimited(String words) {
    pausedUntil = clock.instant().plus(properties.rateLimitPause());
    return ErpUnavailable.nothingHappened(
        "%s is asked too often (%s) and left alone until %s; the job is repeated"
            .formatted(vendor, words, pausedUntil),
        null);
  }

  private Reply send(String address, Map<String, String> headers, String json) {
    URI uri = URI.create(address);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      HttpResponse<String> whole = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (whole.statusCode() == RATE_LIMITED) {
        throw rateLimited("status 429");
      }
      return new Reply(whole.statusCode(), whole.body());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw lost(uri, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw lost(uri, e);
    } catch (ExecutionException e) {
      throw unreachable(uri, e);
    }
  }

  private ErpUnavailable unreachable(URI uri, ExecutionException e) {
    boolean neverLeft =
        Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
            .anyMatch(ErpHttp::isBeforeSending);
    return neverLeft
        ? ErpUnavailable.nothingHappened(
            "%s at %s cannot be reached; check the network and gendan.erp.%s.base-url"
                .formatted(vendor, uri.getHost(), vendor),
            e)
        : lost(uri, NestedExceptionUtils.getMostSpecificCause(e));
  }

  private static boolean isBeforeSending(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnresolvedAddressException;
  }

  private ErpUnavailable lost(URI uri, Throwable cause) {
    return ErpUnavailable.outcomeUnknown(
        "%s at %s gave no answer (%s)"
            .formatted(vendor, uri.getHost(), cause.getClass().getSimpleName()),
        cause);
  }
}
