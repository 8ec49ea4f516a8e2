package org.gendan.refusal.field;

import java.util.List;
import java.util.Optional;
import org.gendan.refusal.ControlCharacters;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Identifier;
import org.gendan.refusal.Refusal;

/**
 * The one idea of a text that comes in: without the white space around it, nothing when that is
 * all, as long as its characters are many, and without what nobody sees.
 */
public final class KeptText {

  private KeptText() {}

  /** As it is kept; null when nothing is left. */
  public static String of(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A number or code that identifies, as it is kept; null when nothing is left. */
  public static String ofCode(String text) {
    return of(Identifier.normal(text));
  }

  /**
   * Why a text cannot be kept.
   *
   * @param kept as it would be kept
   * @param most characters
   */
  public static Optional<Fault> fault(String kept, int most) {
    return tooLong(kept, most)
        .or(
            () ->
                ControlCharacters.first(kept)
                    .map(
                        control ->
                            new Fault(
                                ErrorCode.CONTROL_CHARACTER,
                                "holds the control character %s; type the text again",
                                control)));
  }

  /** The same of a text that nobody has typed, whatever stands in it. */
  static Optional<Fault> tooLong(String kept, int most) {
    int length = kept.codePointCount(0, kept.length());
    return length <= most
        ? Optional.empty()
        : Optional.of(
            new Fault(
                ErrorCode.TOO_LONG,
                "has %d characters; at most %d are kept, please shorten it",
                length,
                most));
  }

  /** The same of a number or code that identifies. */
  public static Optional<Fault> faultOfCode(String kept, int most) {
    return Identifier.misleading(kept)
        .map(
            misleading ->
                new Fault(
                    ErrorCode.CONTROL_CHARACTER,
                    "'%s' holds %s, which nobody sees; type it again",
                    abbreviated(kept),
                    misleading))
        .or(() -> fault(kept, most));
  }

  /**
   * A text that may be missing, as it is kept; null when it is.
   *
   * @throws Refusal when it cannot be kept
   */
  public static String optional(String field, String text, int most) {
    String kept = of(text);
    Optional<Fault> fault = kept == null ? Optional.empty() : fault(kept, most);
    if (fault.isPresent()) {
      throw Refusal.invalid(List.of(fault.get().of(field)));
    }
    return kept;
  }

  /**
   * A text that must be there, as it is kept.
   *
   * @param missing what is said when it is not, with {@code %s} for each of what it is about
   * @throws Refusal when it is missing or cannot be kept
   */
  public static String needed(
      String field, String text, int most, String missing, Object... about) {
    String kept = optional(field, text, most);
    if (kept == null) {
      throw Refusal.invalid(field, ErrorCode.REQUIRED, missing, about);
    }
    return kept;
  }

  /** As much of what came in as a sentence about it shows. */
  public static String abbreviated(String text) {
    return ControlCharacters.shown(text.length() <= 40 ? text : text.substring(0, 40) + "…");
  }
}
