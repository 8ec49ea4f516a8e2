package org.gendan.words;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Several things in a row, each in the reader's language where it has one. */
public final class Together implements Spoken {

  private static final String SEMICOLON = "\uFF1B";

  private final List<Object> parts;
  private final boolean sentences;

  private Together(List<?> parts, boolean sentences) {
    this.parts = List.copyOf(parts);
    this.sentences = sentences;
  }

  /** Words, with commas between. */
  public static Together listed(List<?> words) {
    return new Together(words, false);
  }

  /** Sentences, with semicolons between. */
  public static Together said(List<? extends Spoken> sentences) {
    return new Together(sentences, true);
  }

  @Override
  public String in(Language language) {
    String between = sentences && language == Language.CHINESE ? SEMICOLON : joint();
    return joined(
        between,
        part -> part instanceof Spoken spoken ? spoken.in(language) : String.valueOf(part));
  }

  @Override
  public String toString() {
    return joined(joint(), String::valueOf);
  }

  private String joint() {
    return sentences ? "; " : ", ";
  }

  private String joined(String between, Function<Object, String> word) {
    return parts.stream().map(word).collect(Collectors.joining(between));
  }
}
