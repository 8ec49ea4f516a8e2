package org.gendan.vendor;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is posted to a vendor.
 *
 * @param contentType blank when nothing is sent but the address
 */
public record VendorRequest(
    URI address, Map<String, String> headers, String contentType, String body) {

  /** JSON goes out. */
  public static VendorRequest json(URI address, String json) {
    return new VendorRequest(address, Map.of(), "application/json", json);
  }

  /** A form goes out. */
  public static VendorRequest form(URI address, Map<String, String> fields) {
    String encoded =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return new VendorRequest(
        address, Map.of(), "application/x-www-form-urlencoded;charset=UTF-8", encoded);
  }

  /** Nothing but the address. */
  public static VendorRequest bare(URI address) {
    return new VendorRequest(address, Map.of(), "", "");
  }

  /** The same with headers. */
  public VendorRequest with(Map<String, String> more) {
    return new VendorRequest(address, more, contentType, body);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
