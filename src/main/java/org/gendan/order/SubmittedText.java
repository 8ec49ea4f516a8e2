package org.gendan.order;

import org.gendan.refusal.ControlCharacters;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;

/** What a text that a client, a file or an agent handed in must not hold. */
final class SubmittedText {

  private SubmittedText() {}

  /** The fault of a text, or null when it is fine. */
  static FieldError faultOf(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      return new FieldError(
          field,
          ErrorCode.TOO_LONG,
          "has %d characters; at most %d are kept, please shorten it"
              .formatted(text.codePointCount(0, text.length()), most));
    }
    if (ControlCharacters.in(text)) {
      return new FieldError(
          field,
          ErrorCode.CONTROL_CHARACTER,
          "holds the control character %s; type the text again"
              .formatted(ControlCharacters.first(text).orElseThrow()));
    }
    return null;
  }
}
