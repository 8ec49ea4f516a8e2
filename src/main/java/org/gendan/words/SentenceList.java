package org.gendan.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The Chinese of the sentences with which the house says no, by their English. */
record SentenceList(Map<String, String> sentences) {

  private static final String FILES = "classpath*:texts/refusals/*.yaml";

  static SentenceList shipped() {
    Map<String, String> sentences = new HashMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        sentences.putAll(read(file.getContentAsString(StandardCharsets.UTF_8)));
      }
      return new SentenceList(sentences);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILES, e);
    }
  }

  /** Reads a file: English, a colon, Chinese. */
  static Map<String, String> read(String yaml) {
    Map<String, String> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return read == null ? Map.of() : read;
  }

  Optional<String> chinese(String english) {
    return Optional.ofNullable(sentences.get(english));
  }
}
