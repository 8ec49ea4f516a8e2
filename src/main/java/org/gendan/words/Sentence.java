package org.gendan.words;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A sentence to a person, kept apart from what it is about until it is known who reads it. Its
 * English stands in the code, where it is said, and is the key of its Chinese in {@code
 * texts/refusals}.
 *
 * @param english the sentence, with {@code %s} for what it is about; without anything it is about a
 *     sentence is taken as it stands
 * @param about numbers, names, codes, other sentences
 */
public record Sentence(String english, List<Object> about) implements Spoken {

  private static final SentenceList LIST = SentenceList.shipped();

  /** A sentence about these. */
  public static Sentence of(String english, Object... about) {
    return new Sentence(english, Arrays.asList(about));
  }

  /**
   * As it is logged and kept, and as programs get it: in English, with the codes that they send.
   */
  public String plain() {
    return filled(english, part -> part instanceof Sentence other ? other.plain() : part);
  }

  /** In one language; a sentence that has no Chinese stays English. */
  @Override
  public String in(Language language) {
    String text = language == Language.CHINESE ? LIST.chinese(english).orElse(english) : english;
    return filled(text, part -> said(part, language));
  }

  /** To the reader of the request that this thread works on; plain to a program. */
  public String toReader() {
    return Reader.language().map(this::in).orElseGet(this::plain);
  }

  /** Two sentences are the same when they are kept as the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Sentence sentence && plain().equals(sentence.plain());
  }

  @Override
  public int hashCode() {
    return plain().hashCode();
  }

  @Override
  public String toString() {
    return plain();
  }

  private String filled(String text, Function<Object, Object> shown) {
    return about.isEmpty() ? text : text.formatted(about.stream().map(shown).toArray());
  }

  private static Object said(Object part, Language language) {
    if (part instanceof Spoken other) {
      return other.in(language);
    }
    // A program that sends a code reads English; a person who reads Chinese reads its word.
    return language == Language.CHINESE && part instanceof Enum<?> code
        ? Words.in(language.tag(), code)
        : part;
  }
}
