package org.gendan.refusal.field;

import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.words.Sentence;

/** What is wrong with a value, wherever it stands. */
public record Fault(ErrorCode code, Sentence sentence) {

  /**
   * The same.
   *
   * @param message the sentence, with {@code %s} for each of what it is about
   */
  Fault(ErrorCode code, String message, Object... about) {
    this(code, Sentence.of(message, about));
  }

  /** The same of one field. */
  public FieldError of(String field) {
    return new FieldError(field, code, sentence);
  }
}
