package org.gendan.carrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The codes of a vendor, as the file has them. */
public final class VendorCodes {

  /** Seen in live journeys, and in no table. */
  private static final List<String> FROM_LIVE_JOURNEYS = List.of("305", "310", "407", "605", "634");

  private VendorCodes() {}

  /**
   * Every code of {@code carriers/<file>}, without its reason or word, and some that are in none.
   */
  public static Stream<String> of(String file) {
    try {
      return Stream.concat(
              new ClassPathResource("carriers/" + file)
                  .getContentAsString(StandardCharsets.UTF_8)
                  .lines()
                  .skip(1)
                  .map(line -> line.substring(0, line.indexOf(',')).split("[+~]")[0]),
              FROM_LIVE_JOURNEYS.stream())
          .distinct();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
