package org.gendan.words.models;

import org.gendan.words.Language;
import org.gendan.words.Spoken;

/**
 * A process or a task in a sentence.
 *
 * @param element its id in the model; null where no model has one of that name
 * @param said its name in the model
 */
public record ModelName(String element, String said) implements Spoken {

  /** A task of which nothing but its name was kept. */
  public static ModelName called(String said) {
    return new ModelName(ModelWords.shipped().taskCalled(said), said);
  }

  @Override
  public String in(Language language) {
    return ModelWords.shipped().name(element, said, language);
  }

  @Override
  public String toString() {
    return said;
  }
}
