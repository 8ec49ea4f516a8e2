package org.gendan.refusal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gendan.words.Sentence;

/**
 * What is wrong with one field, and how to mend it.
 *
 * @param field path of the field in the caller's own terms, such as {@code customer.phone} or
 *     {@code lines[0].quantity}
 * @param code stable word for programs, such as {@code required}
 * @param sentence for people: what is wrong and what would be right
 */
@JsonPropertyOrder({"field", "code", "message"})
public record FieldError(String field, ErrorCode code, @JsonIgnore Sentence sentence) {

  /**
   * The same.
   *
   * @param message the sentence, with {@code %s} for each of what it is about
   */
  public FieldError(String field, ErrorCode code, String message, Object... about) {
    this(field, code, Sentence.of(message, about));
  }

  /** The sentence as it is kept. */
  public String message() {
    return sentence.plain();
  }

  /** The sentence as the caller of the API reads it. */
  @JsonProperty("message")
  String shownMessage() {
    return sentence.toReader();
  }
}
