package org.gendan.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/**
 * JSON goes out, JSON comes back. Every technical fault becomes {@link ChannelUnavailable}, and a
 * channel that fails again and again is left alone for a while. Addresses appear in no message
 * beyond their host, because those of robots are secrets.
 */
public final class ChannelHttp {

  private static final int RATE_LIMITED = 429;

  private final String channel;
  private final RestClient http;
  private final ObjectReader json;
  private final CircuitBreaker breaker;
  private final Environment environment;

  private ChannelHttp(
      String channel,
      ChannelProperties properties,
      ObjectMapper json,
      Clock clock,
      Environment environment) {
    this.channel = channel;
    this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.environment = environment;
    var factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build());
    factory.setReadTimeout(properties.readTimeout());
    this.http = RestClient.builder().requestFactory(factory).build();
    this.breaker = CircuitBreaker.of(channel, breaker(properties.breaker(), clock));
  }

  /** What came back; every status but 429 and those from 500 on. */
  public record Reply(int status, JsonNode body) {}

  /** Makes a client for each channel. */
  @Component
  public static class Factory {

    private final ChannelProperties properties;
    private final ObjectMapper json;
    private final Clock clock;
    private final Environment environment;

    Factory(ChannelProperties properties, ObjectMapper json, Clock clock, Environment environment) {
      this.properties = properties;
      this.json = json;
      this.clock = clock;
      this.environment = environment;
    }

    /** A client of one channel, by its name in messages and settings. */
    public ChannelHttp of(String channel) {
      return new ChannelHttp(channel, properties, json, clock, environment);
    }
  }

  private static CircuitBreakerConfig breaker(ChannelProperties.Breaker settings, Clock clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(settings.calls())
        .minimumNumberOfCalls(settings.calls())
        .failureRateThreshold(settings.failurePercent())
        .waitDurationInOpenState(settings.openFor())
        .permittedNumberOfCallsInHalfOpenState(1)
        .recordException(ChannelUnavailable.class::isInstance)
        .clock(clock)
        .build();
  }

  /**
   * The base address as it is reached, which may name the port of this application.
   *
   * @throws ChannelUnavailable before this application answers
   */
  public URI base(String address) {
    String resolved = environment.resolvePlaceholders(address);
    if (resolved.contains("${")) {
      throw ChannelUnavailable.nothingHappened(
          "The address of %s, %s, is not known before this application answers"
              .formatted(channel, address),
          null);
    }
    return URI.create(resolved);
  }

  /**
   * Sends JSON, or nothing when it is empty.
   *
   * @throws ChannelUnavailable for I/O, 429, 5xx, what is no JSON, and while the breaker is open
   */
  public Reply post(URI address, Map<String, String> headers, String body) {
    try {
      return breaker.executeSupplier(() -> send(address, headers, body));
    } catch (CallNotPermittedException e) {
      throw ChannelUnavailable.nothingHappened(
          channel + " has failed too often and is not asked for a while; the job is repeated", e);
    }
  }

  private Reply send(URI address, Map<String, String> headers, String body) {
    try {
      var request = http.post().uri(address);
      headers.forEach(request::header);
      if (!body.isEmpty()) {
        request.contentType(MediaType.APPLICATION_JSON).body(body.getBytes(StandardCharsets.UTF_8));
      }
      return request.exchange((sent, answer) -> read(address, answer));
    } catch (ResourceAccessException e) {
      throw unreachable(address, e);
    }
  }

  private Reply read(URI address, ConvertibleClientHttpResponse answer) throws IOException {
    int status = answer.getStatusCode().value();
    byte[] body = answer.getBody().readAllBytes();
    String who = channel + " at " + address.getHost();
    if (status == RATE_LIMITED) {
      throw ChannelUnavailable.nothingHappened(who + " is asked too often (429)", null);
    }
    if (status >= 500) {
      throw ChannelUnavailable.outcomeUnknown(who + " failed with status " + status, null);
    }
    try {
      JsonNode tree = json.readTree(body);
      if (tree.isObject()) {
        return new Reply(status, tree);
      }
      throw ChannelUnavailable.outcomeUnknown(who + " answered what is no JSON object", null);
    } catch (JsonProcessingException e) {
      throw ChannelUnavailable.outcomeUnknown(
          "%s answered status %d with what is no JSON; check gendan.notify.%s.base-url"
              .formatted(who, status, channel),
          null);
    }
  }

  private ChannelUnavailable unreachable(URI address, ResourceAccessException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    boolean neverLeft =
        cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause instanceof UnresolvedAddressException;
    // Without the exception itself: its message holds the address, and with it a robot's secret.
    return neverLeft
        ? ChannelUnavailable.nothingHappened(
            "%s at %s cannot be reached; check the network and gendan.notify.%s.base-url"
                .formatted(channel, address.getHost(), channel),
            null)
        : ChannelUnavailable.outcomeUnknown(
            "%s at %s gave no answer (%s)"
                .formatted(channel, address.getHost(), cause.getClass().getSimpleName()),
            null);
  }
}
