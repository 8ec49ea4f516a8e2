package org.gendan.words;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Camunda's webapps say in English, of the version that is shipped, they say in Chinese. */
class WebappWordsTest {

  private static final String APP = "/META-INF/resources/webjars/camunda/app/";
  private static final Pattern LANGUAGES = Pattern.compile("availableLocales: \\[([^]]+)]");
  private static final Path GLOSSARY = Path.of("docs/webapps.md");
  private static final Pattern TERM =
      Pattern.compile("(?m)^\\| ([a-z][a-z -]*) \\| (\\p{IsHan}+) \\|");

  /** What a page fills in, and what it draws; <null> is a word in brackets. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%[a-z]|&[a-z]+;|</?(?:a|br|strong)\\b[^>]*>");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  /**
   * English that has no Chinese: names, abbreviations, and formats that are typed as they stand.
   */
  private static final Set<String> AS_IN_ENGLISH =
      Set.of("Camunda", "ID", "ID*", "CSV", "JSON", "YYYY-MM-DDTHH:mm:ss", "HH:mm", "L");

  /** Words in Latin letters that a sentence in Chinese may have. */
  private static final Set<String> NAMES =
      Set.of(
          "API",
          "BPMN",
          "CSV",
          "Camunda",
          "DI",
          "DMN",
          "EDE",
          "FNI",
          "ID",
          "JSON",
          "LDAP",
          "Optimize",
          "PI",
          "TU",
          "XML",
          "cockpit",
          "tasklist",
          "Ctrl",
          "F",
          "null",
          "Promise",
          "resolve",
          "yyyy",
          "MM",
          "ddTHH",
          "mm",
          "ss");

  /** Dates in figures, or with the name of a day, which stands elsewhere. */
  private static final Set<String> FIGURES =
      Set.of("/dateLocales/longDateFormat/L", "/dateLocales/calendar/nextWeek");

  /** The s of the plural, which Chinese does not have. */
  private static final Set<String> PLURALS =
      Set.of(
          "/labels/PLGN_BATCH_S",
          "/labels/PLGN_MIG_S",
          "/labels/PLGN_MOD_DIALOG_S",
          "/labels/PLGN_MOD_RESTART_DIALOG_S");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void everyKeyIsThereAndNoOther(String app) throws IOException {
    assertThat(words(app, "zh").keySet())
        .containsExactlyInAnyOrderElementsOf(words(app, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void whatAPageFillsInAndDrawsIsTheSame(String app) throws IOException {
    Map<String, String> chinese = words(app, "zh");
    Map<String, String> wrong = new TreeMap<>();

    words(app, "en")
        .forEach(
            (key, english) -> {
              String said = chinese.getOrDefault(key, english);
              if (!placeholders(said).equals(placeholders(english))) {
                wrong.put(key, english + " | " + said);
              }
            });

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void everyWordIsChinese(String app) throws IOException {
    Map<String, String> chinese = words(app, "zh");
    Map<String, String> left = new TreeMap<>();

    words(app, "en")
        .forEach(
            (key, english) -> {
              String said = chinese.getOrDefault(key, english);
              if (!isChinese(key, english, said)) {
                left.put(key, english + " | " + said);
              }
            });

    assertThat(left).as("not in Chinese, or in both").isEmpty();
  }

  private static boolean isChinese(String key, String english, String chinese) {
    if (PLURALS.contains(key)) {
      return chinese.isEmpty();
    }
    if (FIGURES.contains(key)) {
      return !chinese.equals(english);
    }
    if (AS_IN_ENGLISH.contains(english) || !WORD.matcher(textOf(english)).find()) {
      return chinese.equals(english);
    }
    return HAN.matcher(chinese).find()
        && (key.startsWith("/dateLocales/")
            || WORD.matcher(textOf(chinese))
                .results()
                .allMatch(hit -> NAMES.contains(hit.group())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void oneThingHasOneWord(String app) throws IOException {
    Map<String, String> chinese = words(app, "zh");
    Map<String, String> terms = terms();
    List<String> others = new ArrayList<>();

    words(app, "en")
        .forEach(
            (key, english) ->
                terms.forEach(
                    (term, word) -> {
                      if (speaksOf(term, textOf(english))
                          && !chinese.getOrDefault(key, word).contains(word)) {
                        others.add(key + ": " + chinese.get(key) + " has no " + word);
                      }
                    }));

    assertThat(others).isEmpty();
  }

  private static boolean speaksOf(String term, String english) {
    return Pattern.compile("\\b" + term)
        .matcher(english.toLowerCase(Locale.ROOT).replace('\n', ' '))
        .find();
  }

  /** A language that is named and not there is an error on every page of the application. */
  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void everyLanguageThatIsOfferedIsThere(String app) throws IOException {
    var named = LANGUAGES.matcher(read(APP + app + "/scripts/config.js"));
    assertThat(named.find()).isTrue();
    List<String> languages = List.of(named.group(1).replaceAll("['\\s]", "").split(","));

    assertThat(languages).containsExactly("en", "de", "zh");
    for (String language : languages) {
      assertThat(words(app, language)).as(language).isNotEmpty();
    }
  }

  @Test
  void theGlossaryIsRead() throws IOException {
    assertThat(terms()).hasSizeGreaterThan(30).containsEntry("incident", "故障");
  }

  private static Map<String, String> terms() throws IOException {
    return TERM.matcher(Files.readString(GLOSSARY))
        .results()
        .collect(toMap(row -> row.group(1), row -> row.group(2)));
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(hit -> hit.group()).sorted().toList();
  }

  private static String textOf(String text) {
    return PLACEHOLDER.matcher(text).replaceAll("");
  }

  private static Map<String, String> words(String app, String language) throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    String json = read(APP + app + "/locales/" + language + ".json").replace("\uFEFF", "");
    collect("", new ObjectMapper().readTree(json), words);
    return words;
  }

  private static void collect(String path, JsonNode node, Map<String, String> words) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), words));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "/" + i, node.get(i), words);
      }
    } else {
      words.put(path, node.asText());
    }
  }

  private static String read(String resource) throws IOException {
    try (InputStream input = WebappWordsTest.class.getResourceAsStream(resource)) {
      assertThat(input).as(resource).isNotNull();
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
