package org.gendan.engine.gate;

import org.gendan.words.Language;
import org.gendan.words.Sentence;
import org.gendan.words.Spoken;

/**
 * What is wrong with a deployment.
 *
 * @param place file and line
 * @param kind what sort of fault it is
 * @param sentence the element, what is wrong with it, and what to write instead
 */
public record Fault(String place, String kind, Sentence sentence) implements Spoken {

  private static final String COLON = "\uFF1A";

  /** The sentence as it is logged and as programs get it. */
  public String message() {
    return sentence.plain();
  }

  @Override
  public String in(Language language) {
    return place + (language == Language.CHINESE ? COLON : ": ") + sentence.in(language);
  }

  @Override
  public String toString() {
    return place + ": " + message();
  }
}
