package org.gendan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say is there in both languages. */
class DeskTextsTest {

  /** As {@code spring.messages.basename} names them. */
  private static final List<String> BUNDLES =
      List.of("desk", "report", "team", "lab", "cockpit", "track", "demo");

  private static final Pattern TEXT = Pattern.compile("#\\{([a-z][\\w.-]*)");

  private static final Pattern KEY = Pattern.compile("([A-Za-z][\\w.-]*)\\s*=");

  private final Properties english = read("words.properties");
  private final Properties chinese = read("words_zh.properties");

  @Test
  void eachWordOfThePagesIsThereInBothLanguages() {
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
  }

  @Test
  void theTemplatesAskForNoWordThatThereIsNot() throws IOException {
    assertThat(english.stringPropertyNames())
        .containsAll(found("src/main/resources/templates", ".html", TEXT));
  }

  /** The later one would hide the other, whoever changes it. */
  @ParameterizedTest
  @ValueSource(strings = {"words.properties", "words_zh.properties"})
  void noWordIsWrittenTwice(String file) {
    assertThat(
            BUNDLES.stream()
                .flatMap(bundle -> text(Path.of("texts", bundle, file)).lines())
                .map(KEY::matcher)
                .filter(Matcher::lookingAt)
                .map(key -> key.group(1)))
        .doesNotHaveDuplicates();
  }

  private static Set<String> found(String folder, String ending, Pattern what) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .flatMap(file -> what.matcher(text(file)).results())
          .map(hit -> hit.group(1))
          .collect(Collectors.toSet());
    }
  }

  private static Properties read(String file) {
    var words = new Properties();
    for (String bundle : BUNDLES) {
      try (var reader = Files.newBufferedReader(Path.of("texts", bundle, file))) {
        words.load(reader);
      } catch (IOException e) {
        throw new IllegalStateException("Cannot read " + file, e);
      }
    }
    return words;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }
}
