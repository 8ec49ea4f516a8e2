package org.gendan.words;

/**
 * A refusal that is text already, because it is kept with what was refused, and is said to a reader
 * in the reader's language nevertheless.
 */
public record KeptRefusal(String text) implements Spoken {

  @Override
  public String in(Language language) {
    return StoryWords.refusal(language, text);
  }

  @Override
  public String toString() {
    return text;
  }
}
