package org.gendan.order.savedview;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a view keeps of the address of the list of orders, after its question mark. */
@NamedInterface
public final class ViewAddress {

  /** Neither what was looked for, which may be a phone number, nor the page. */
  public static final List<String> KEPT =
      List.of(
          "status", "platform", "carrier", "min", "max", "overdue", "cases", "agent", "columns");

  private ViewAddress() {}

  /**
   * Takes the part of an address apart.
   *
   * @throws IllegalArgumentException when a part of it is not encoded as such
   */
  public static MultiValueMap<String, String> read(String query) {
    MultiValueMap<String, String> read = new LinkedMultiValueMap<>();
    for (String part : query.split("&")) {
      int end = part.indexOf('=');
      if (end > 0) {
        read.add(
            part.substring(0, end),
            URLDecoder.decode(part.substring(end + 1), StandardCharsets.UTF_8));
      }
    }
    return read;
  }

  /** As a view keeps it. */
  public static String kept(MultiValueMap<String, String> asked) {
    return of(asked, KEPT);
  }

  /** An address with these of its parts, in this order; blank ones are left out. */
  public static String of(MultiValueMap<String, String> asked, List<String> names) {
    StringBuilder address = new StringBuilder();
    for (String name : names) {
      asked.getOrDefault(name, List.of()).stream()
          .filter(value -> value != null && !value.isBlank())
          .distinct()
          .forEach(
              value ->
                  address
                      .append(address.isEmpty() ? "" : "&")
                      .append(name)
                      .append('=')
                      .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }
    return address.toString();
  }
}
