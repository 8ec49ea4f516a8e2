package org.gendan.carrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** What sellers' exports call carriers, and our codes, from {@code carriers/couriers.csv}. */
public final class CourierNames {

  /** What the same carrier's name ends in here and there. */
  private static final Pattern TAIL = Pattern.compile("(快递包裹|快递|速递|速运|物流|快运|快件)$");

  private static final Map<String, String> CODES = read();

  private CourierNames() {}

  /** Our code of the carrier with this name or code; empty when none or several can be meant. */
  public static Optional<String> codeOf(String name) {
    String asked = name.strip();
    if (CODES.containsKey(asked)) {
      return Optional.of(CODES.get(asked));
    }
    String stem = TAIL.matcher(asked).replaceFirst("");
    List<String> alike =
        CODES.entrySet().stream()
            .filter(known -> TAIL.matcher(known.getKey()).replaceFirst("").equals(stem))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  /** The rows of {@code carriers/couriers.csv}: our code, Kuaidi100's, the name in Chinese. */
  public static List<String[]> rows() {
    try {
      return new ClassPathResource("carriers/couriers.csv")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("carriers/couriers.csv cannot be read", e);
    }
  }

  private static Map<String, String> read() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String[] cells : rows()) {
      codes.putIfAbsent(cells[2], cells[0]);
      codes.put(cells[0], cells[0]);
    }
    return codes;
  }
}
