package org.gendan.notify.texts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands between the words of a text: {@code {orderNo}}, and {@code [ ]} around what may go.
 */
final class TextFilling {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\[\\]]*)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern STRAY = Pattern.compile("[{}\\[\\]]");

  private TextFilling() {}

  /**
   * A text with its words filled in. What the words say is left alone, whatever stands in them.
   *
   * @throws IllegalArgumentException when a word is empty that has to be there
   */
  static String fill(HouseText text, String language, String template, Map<String, String> words) {
    UnaryOperator<String> word =
        name -> word(text, name).map(known -> known.shown(language, words)).orElse("");
    return filled(text, kept(template, word), word);
  }

  /** The placeholders of a text. */
  static Set<String> placeholders(String template) {
    Set<String> found = new HashSet<>();
    PLACEHOLDER.matcher(template).results().forEach(hit -> found.add(hit.group(1)));
    return found;
  }

  /** The placeholders outside of brackets, whose words have to be there. */
  static Set<String> always(String template) {
    return placeholders(OPTIONAL.matcher(template).replaceAll(""));
  }

  /** The first bracket or brace that has no other half. */
  static Optional<String> stray(String template) {
    String rest = PLACEHOLDER.matcher(template).replaceAll("");
    Matcher found = STRAY.matcher(OPTIONAL.matcher(rest).replaceAll(""));
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static Optional<TextWord> word(HouseText text, String name) {
    return Stream.concat(text.words().stream(), text.mayUse().stream())
        .filter(word -> word.placeholder().equals(name))
        .findFirst();
  }

  private static String kept(String template, UnaryOperator<String> word) {
    return OPTIONAL
        .matcher(template)
        .replaceAll(
            part ->
                placeholders(part.group(1)).stream().anyMatch(name -> word.apply(name).isBlank())
                    ? ""
                    : Matcher.quoteReplacement(part.group(1)));
  }

  private static String filled(HouseText text, String template, UnaryOperator<String> word) {
    List<String> empty =
        placeholders(template).stream().filter(name -> word.apply(name).isBlank()).toList();
    if (!empty.isEmpty()) {
      throw new IllegalArgumentException(
          "Nothing was given for %s of the text %s; it does not go out with a hole"
              .formatted(empty, text.code()));
    }
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(hit -> Matcher.quoteReplacement(word.apply(hit.group(1))));
  }
}
