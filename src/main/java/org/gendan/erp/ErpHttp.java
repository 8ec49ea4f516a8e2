package org.gendan.erp;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * JSON goes out, JSON comes back. A technical fault becomes {@link ErpUnavailable}, and an ERP that
 * fails again and again, or says that it is asked too often, is left alone for a while. What is
 * sent appears in no message, because it holds keys and phone numbers.
 */
public final class ErpHttp {

  private static final int RATE_LIMITED = 429;

  private final String vendor;
  private final RestClient http;
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
    var factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(properties.connectTimeout()).build());
    factory.setReadTimeout(properties.readTimeout());
    this.http = RestClient.builder().requestFactory(factory).build();
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
    try {
      Reply reply =
          http.post()
              .uri(uri)
              .headers(all -> headers.forEach(all::add))
              .contentType(MediaType.APPLICATION_JSON)
              .body(json.getBytes(StandardCharsets.UTF_8))
              .exchange(
                  (request, response) ->
                      new Reply(
                          response.getStatusCode().value(),
                          new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
      if (reply.status() == RATE_LIMITED) {
        throw rateLimited("status 429");
      }
      return reply;
    } catch (ResourceAccessException e) {
      throw unreachable(uri, e);
    }
  }

  private ErpUnavailable unreachable(URI uri, ResourceAccessException e) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
    boolean neverLeft =
        cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause instanceof UnresolvedAddressException;
    return neverLeft
        ? ErpUnavailable.nothingHappened(
            "%s at %s cannot be reached; check the network and gendan.erp.%s.base-url"
                .formatted(vendor, uri.getHost(), vendor),
            e)
        : ErpUnavailable.outcomeUnknown(
            "%s at %s gave no answer (%s)"
                .formatted(vendor, uri.getHost(), cause.getClass().getSimpleName()),
            e);
  }
}
