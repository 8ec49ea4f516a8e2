package org.gendan.carrier;

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
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Forms go out, JSON comes back. Every technical fault becomes {@link CarrierUnavailable} or {@link
 * CarrierMisconfigured}, and a vendor that fails again and again is left alone for a while. What is
 * sent appears in no message, because it holds keys and phone numbers.
 */
public final class VendorHttp {

  private static final MediaType FORM =
      MediaType.parseMediaType("application/x-www-form-urlencoded;charset=UTF-8");
  private static final int RATE_LIMITED = 429;

  private final String vendor;
  private final RestClient http;
  private final ObjectReader json;
  private final CircuitBreaker breaker;
  private final Environment environment;

  /**
   * A client of one vendor.
   *
   * @param vendor name for messages
   * @param clock the breaker follows it, so that a moved clock also closes it again
   * @param environment resolves the port of this application in the address of its own sandbox
   */
  public VendorHttp(
      String vendor,
      CarrierProperties properties,
      ObjectMapper json,
      Clock clock,
      Environment environment) {
    this.vendor = vendor;
    this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.environment = environment;
    var factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(properties.connectTimeout()).build());
    factory.setReadTimeout(properties.readTimeout());
    this.http = RestClient.builder().requestFactory(factory).build();
    this.breaker = CircuitBreaker.of(vendor, breaker(properties.breaker(), clock));
  }

  private static CircuitBreakerConfig breaker(CarrierProperties.Breaker settings, Clock clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(settings.calls())
        .minimumNumberOfCalls(settings.calls())
        .failureRateThreshold(settings.failurePercent())
        .waitDurationInOpenState(settings.openFor())
        .permittedNumberOfCallsInHalfOpenState(1)
        .recordException(CarrierUnavailable.class::isInstance)
        .clock(clock)
        .build();
  }

  /**
   * Sends a form.
   *
   * @param address may name {@code ${local.server.port}}
   * @throws CarrierUnavailable for I/O, 429, 5xx, unreadable answers and while the breaker is open
   * @throws CarrierMisconfigured for every other status than 200
   */
  public JsonNode post(String address, Map<String, String> form) {
    try {
      return breaker.executeSupplier(() -> send(address, form));
    } catch (CallNotPermittedException e) {
      throw CarrierUnavailable.nothingHappened(
          vendor + " has failed too often and is not asked for a while; the job is repeated", e);
    }
  }

  private JsonNode send(String address, Map<String, String> form) {
    URI uri = URI.create(resolved(address));
    try {
      return http.post()
          .uri(uri)
          .contentType(FORM)
          .body(encoded(form).getBytes(StandardCharsets.US_ASCII))
          .exchange((request, response) -> read(uri, response));
    } catch (ResourceAccessException e) {
      throw unreachable(uri, e);
    }
  }

  private String resolved(String address) {
    String resolved = environment.resolvePlaceholders(address);
    if (resolved.contains("${")) {
      throw CarrierUnavailable.nothingHappened(
          "The address of %s, %s, is not known before this application answers"
              .formatted(vendor, address),
          null);
    }
    return resolved;
  }

  private JsonNode read(URI uri, RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse answer)
      throws IOException {
    int status = answer.getStatusCode().value();
    byte[] body = answer.getBody().readAllBytes();
    String who = vendor + " at " + uri.getHost() + uri.getPath();
    if (status == RATE_LIMITED) {
      throw CarrierUnavailable.nothingHappened(who + " is asked too often (429)", null);
    }
    if (status >= 500) {
      throw CarrierUnavailable.outcomeUnknown(who + " failed with status " + status, null);
    }
    if (status != 200) {
      throw new CarrierMisconfigured(
          "%s answered status %d; check gendan.carrier.%s.base-url and the network between"
              .formatted(who, status, vendor));
    }
    try {
      JsonNode tree = json.readTree(body);
      if (tree.isObject()) {
        return tree;
      }
      throw CarrierUnavailable.outcomeUnknown(who + " answered what is no JSON object", null);
    } catch (JsonProcessingException e) {
      throw CarrierUnavailable.outcomeUnknown(who + " answered what is no JSON", e);
    }
  }

  private CarrierUnavailable unreachable(URI uri, ResourceAccessException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    boolean neverLeft =
        cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause instanceof UnresolvedAddressException;
    return neverLeft
        ? CarrierUnavailable.nothingHappened(
            "%s at %s cannot be reached; check the network and gendan.carrier.%s.base-url"
                .formatted(vendor, uri.getHost(), vendor),
            e)
        : CarrierUnavailable.outcomeUnknown(
            "%s at %s gave no answer (%s)"
                .formatted(vendor, uri.getHost(), cause.getClass().getSimpleName()),
            e);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
