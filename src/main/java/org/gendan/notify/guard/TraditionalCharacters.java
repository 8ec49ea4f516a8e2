package org.gendan.notify.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Traditional characters that occur in texts of the trade, each with its simplified form. */
final class TraditionalCharacters {

  private final Map<Character, Character> simplified = new HashMap<>();

  private TraditionalCharacters(String pairs) {
    pairs
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.strip().split(" +")))
        .filter(pair -> !pair.isEmpty())
        .forEach(pair -> simplified.put(pair.charAt(0), pair.charAt(1)));
  }

  static TraditionalCharacters shipped() {
    String file = "/notify/traditional-characters.txt";
    try (InputStream input = TraditionalCharacters.class.getResourceAsStream(file)) {
      return new TraditionalCharacters(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  char simplified(char letter) {
    return simplified.getOrDefault(letter, letter);
  }
}
