package org.gendan.words.models;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gendan.words.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of one model: each by its element and what of it, in both languages. */
record Bundle(Map<String, Map<Language, String>> words) {

  /**
   * Reads a file.
   *
   * @throws IllegalStateException with file and key when a word is not there in both languages
   */
  static Bundle read(String file, String yaml) {
    Map<String, Map<String, Object>> read =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    Map<String, Map<Language, String>> words = new LinkedHashMap<>();
    if (read != null) {
      read.forEach((key, said) -> words.put(key, inBoth(file, key, said)));
    }
    return new Bundle(words);
  }

  Optional<String> find(String key, Language language) {
    return Optional.ofNullable(words.get(key)).map(said -> said.get(language));
  }

  private static Map<Language, String> inBoth(String file, String key, Map<String, Object> said) {
    Map<Language, String> both = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      Object word = said == null ? null : said.get(language.tag());
      if (!(word instanceof String text) || text.isBlank()) {
        throw new IllegalStateException(
            "%s: %s has no text for %s; write it in quotation marks"
                .formatted(file, key, language.tag()));
      }
      both.put(language, text);
    }
    return both;
  }
}
