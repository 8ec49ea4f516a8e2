package org.gendan.words;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Several codes of one vocabulary in a sentence. */
public record Several(String about, List<String> codes) implements Spoken {

  /** The codes, in the order in which they are said. */
  public static Several of(String about, String... codes) {
    return new Several(about, Arrays.asList(codes));
  }

  @Override
  public String in(Language language) {
    return codes.stream()
        .map(code -> Words.in(language.tag(), about, code))
        .collect(Collectors.joining(language == Language.CHINESE ? "\u3001" : ", "));
  }

  @Override
  public String toString() {
    return String.join(", ", codes);
  }
}
