package org.gendan.notify.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The texts in force: what an analyst has made of them, or else what this version has brought. Read
 * anew for each message, so that a change counts from the next one on, on every node.
 */
@Component
@NamedInterface
public class Texts {

  private static final Logger log = LoggerFactory.getLogger(Texts.class);

  private final Map<String, HouseText> texts = new LinkedHashMap<>();
  private final Map<String, TextContent> shipped = new LinkedHashMap<>();
  private final TextMapper store;

  /** Reads what is shipped; a text that cannot go out stops the start. */
  public Texts(List<TextSet> sets, TextMapper store) {
    this.store = store;
    sets.forEach(set -> set.texts().forEach(text -> take(set, text)));
  }

  private void take(TextSet set, HouseText text) {
    TextContent content = TextFile.shipped(set, text);
    List<FieldError> wrong = TextCheck.form(text, content);
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "texts/%s/%s.yaml: %s".formatted(set.folder(), text.code(), said(wrong)));
    }
    if (texts.put(text.code(), text) != null) {
      throw new IllegalStateException("Two texts are called " + text.code());
    }
    shipped.put(text.code(), content);
  }

  /**
   * A text with its words filled in.
   *
   * @param language {@code zh} or {@code en}
   * @param words codes and values by placeholder; codes are shown as words
   * @throws IllegalArgumentException when a word that has to be there is empty
   */
  public String fill(HouseText text, String language, Map<String, String> words) {
    return TextFilling.fill(text, language, inForce(text).in(language), words);
  }

  /** The words of a text as they are filled in, by placeholder; codes are shown as words. */
  public Map<String, String> shown(HouseText text, String language, Map<String, String> words) {
    return Stream.concat(
            text.words().stream(),
            text.mayUse().stream().filter(word -> words.containsKey(word.placeholder())))
        .collect(Collectors.toMap(TextWord::placeholder, word -> word.shown(language, words)));
  }

  /** Whether the text in force has this word. */
  public boolean uses(HouseText text, String language, TextWord word) {
    return TextFilling.placeholders(inForce(text).in(language)).contains(word.placeholder());
  }

  /**
   * What is in force of a text. An edited text that this version can no longer fill gives way to
   * the shipped one; the log says so.
   */
  public TextContent inForce(HouseText text) {
    Optional<TextContent> edited = store.newest(text.code()).flatMap(TextMapper.Row::content);
    if (edited.isEmpty()) {
      return shipped(text);
    }
    List<FieldError> wrong = TextCheck.form(text, edited.get());
    if (!wrong.isEmpty()) {
      log.error(
          "The edited text {} cannot be used, the shipped one is: {}", text.code(), said(wrong));
      return shipped(text);
    }
    return edited.get();
  }

  /** As this version has brought it. */
  TextContent shipped(HouseText text) {
    return shipped.get(text.code());
  }

  List<HouseText> all() {
    return List.copyOf(texts.values());
  }

  /**
   * A text by its code.
   *
   * @throws Refusal when there is none
   */
  HouseText named(String code) {
    HouseText text = texts.get(code);
    if (text == null) {
      throw Refusal.notFound("There is no text '%s'; known are %s", code, texts.keySet());
    }
    return text;
  }

  private static String said(List<FieldError> wrong) {
    return wrong.stream()
        .map(error -> error.field() + ": " + error.message())
        .collect(Collectors.joining("; "));
  }
}
