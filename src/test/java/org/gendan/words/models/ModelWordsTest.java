package org.gendan.words.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gendan.words.Language;
import org.gendan.words.TwoLanguages;
import org.junit.jupiter.api.Test;

/** All that models and forms say to people is there in both languages, one at a time. */
class ModelWordsTest {

  private static final Path BUNDLES = Path.of("texts/models");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}");

  /** Names and numbers, which are what they are in both languages. */
  private static final Pattern THE_SAME_IN_BOTH =
      Pattern.compile("EMS|(\\{\\{\\s*\\w+\\s*}}|[\\d\\s.,·:%/-])+");

  /** Words in Latin letters that a sentence in Chinese may have. */
  private static final Set<String> NAMES =
      Set.of("SKU", "SF", "ERP", "EMS", "CAPA", "API", "ID", "CNY", "agent", "x", "P", "RED", "M");

  /** What analysts look up under exactly this name: tables, variables, business keys. */
  private static final Pattern OF_THE_MODEL =
      Pattern.compile("[a-z]+(-[a-z]+)+|[a-z]+(Id|At|Status|Step|Key)\\b");

  @Test
  void everyWordOfAModelIsInItsBundleAndNoOther() throws IOException {
    Map<String, Set<String>> missing = new TreeMap<>();
    Map<String, Set<String>> unknown = new TreeMap<>();

    models()
        .forEach(
            (bundle, words) -> {
              Set<String> translated = translated(bundle);
              note(missing, bundle, minus(words.keySet(), translated));
              note(unknown, bundle, minus(translated, words.keySet()));
            });

    assertThat(missing).as("write them into the bundle, in both languages").isEmpty();
    assertThat(unknown).as("words for elements that there are not").isEmpty();
  }

  @Test
  void everyBundleHasItsModel() throws IOException {
    Set<Path> models = models().keySet();
    List<Path> orphans = new ArrayList<>();
    try (Stream<Path> files = Files.walk(BUNDLES)) {
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("every-form.yaml"))
          .filter(file -> !models.contains(file))
          .forEach(orphans::add);
    }

    assertThat(models).hasSizeGreaterThan(90);
    assertThat(orphans).isEmpty();
  }

  @Test
  void chineseHasNoEnglishInItAndEnglishNoChinese() throws IOException {
    Map<String, String> wrong = new TreeMap<>();
    try (Stream<Path> files = Files.walk(BUNDLES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        bundle(file)
            .words()
            .forEach(
                (key, said) -> {
                  String chinese = said.get(Language.CHINESE);
                  String english = said.get(Language.ENGLISH);
                  if (HAN.matcher(english).find()) {
                    wrong.put(file + " " + key + " en", english);
                  }
                  if (!isChinese(chinese)) {
                    wrong.put(file + " " + key + " zh-CN", chinese);
                  }
                });
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void whatAFormFillsInIsTheSameInBothLanguages() throws IOException {
    Map<String, String> wrong = new TreeMap<>();

    models()
        .forEach(
            (file, words) ->
                bundle(file)
                    .words()
                    .forEach(
                        (key, said) ->
                            said.forEach(
                                (language, text) -> {
                                  if (!placeholders(text)
                                      .equals(placeholders(words.getOrDefault(key, text)))) {
                                    wrong.put(file + " " + key + " " + language, text);
                                  }
                                })));

    assertThat(wrong).isEmpty();
  }

  @Test
  void aFormIsInTheLanguageOfItsReaderAndOtherwiseTheSame() throws IOException {
    String deployed = Files.readString(Path.of("forms/order/confirm-order.form"));
    var chinese = (ObjectNode) new ObjectMapper().readTree(deployed);

    ModelWords.shipped().layOver(chinese, Language.CHINESE);

    assertThat(chinese.toString())
        .contains("\"label\":\"姓名\"", "\"label\":\"已接通\",\"value\":\"REACHED\"", "收货人")
        .doesNotContain("\"Name", "Reached", "Recipient")
        .contains("\"key\":\"customerName\"", "=callResult != \\\"REACHED\\\"");
  }

  @Test
  void whatAnAnalystHasWordedAnewIsShownSo() throws IOException {
    String edited =
        Files.readString(Path.of("forms/order/confirm-order.form"))
            .replace("Name (姓名)", "Full name (全名)");
    var form = (ObjectNode) new ObjectMapper().readTree(edited);

    ModelWords.shipped().layOver(form, Language.CHINESE);

    assertThat(form.toString()).contains("Full name (全名)", "\"label\":\"电话\"");
    assertThat(
            ModelWords.shipped().name("userTask_confirmOrder", "Confirm it all", Language.CHINESE))
        .isEqualTo("Confirm it all");
    assertThat(
            ModelWords.shipped().name("userTask_confirmOrder", "Confirm order", Language.CHINESE))
        .isEqualTo("确认订单");
  }

  @Test
  void aNameInBothLanguagesShowsTheHalfOfItsReader() {
    assertThat(TwoLanguages.half("My tasks (我的待办)", Language.CHINESE)).contains("我的待办");
    assertThat(TwoLanguages.half("My tasks (我的待办)", Language.ENGLISH)).contains("My tasks");
    assertThat(TwoLanguages.half("My tasks", Language.CHINESE)).isEmpty();
    assertThat(TwoLanguages.half("我的待办", Language.ENGLISH)).isEmpty();
    assertThat(TwoLanguages.half("张三 (北京)", Language.ENGLISH)).isEmpty();
  }

  private static boolean isChinese(String text) {
    if (THE_SAME_IN_BOTH.matcher(text).matches()) {
      return true;
    }
    String plain = PLACEHOLDER.matcher(text).replaceAll("");
    String words = OF_THE_MODEL.matcher(plain).replaceAll("");
    return HAN.matcher(plain).find()
        && Pattern.compile("[A-Za-z]+")
            .matcher(words)
            .results()
            .allMatch(word -> NAMES.contains(word.group()));
  }

  /** The words of each model, by the bundle that it should have. */
  private static Map<Path, Map<String, String>> models() throws IOException {
    Map<Path, Map<String, String>> models = new TreeMap<>();
    for (String folder : List.of("forms", "processes")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file :
            files.filter(path -> path.toString().matches(".*\\.(form|bpmn)")).toList()) {
          byte[] model = Files.readAllBytes(file);
          models.put(
              BUNDLES.resolve(file.toString().replaceAll("\\.(form|bpmn)$", ".yaml")),
              folder.equals("forms") ? ShippedWords.ofForm(model) : ShippedWords.ofProcess(model));
        }
      }
    }
    return models;
  }

  private static Set<String> translated(Path file) {
    return Files.exists(file) ? bundle(file).words().keySet() : Set.of();
  }

  private static Bundle bundle(Path file) {
    try {
      return Bundle.read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  private static Set<String> minus(Set<String> all, Set<String> known) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(known);
    return left;
  }

  private static void note(Map<String, Set<String>> found, Path bundle, Set<String> keys) {
    if (!keys.isEmpty()) {
      found.put(bundle.toString(), keys);
    }
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(hit -> hit.group()).sorted().toList();
  }
}
