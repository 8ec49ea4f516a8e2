package org.gendan.lab.preview;

import org.gendan.calendar.Explanation;
import org.gendan.words.Words;

/** Why a date cannot be told, in both languages. */
final class Untold {

  /** Its clock stands still. */
  static final Explanation PAUSED = said("PAUSED");

  /** What it is made of is not kept. */
  static final Explanation NOT_KEPT = said("UNKNOWN");

  private Untold() {}

  /** Of a date that a case keeps in this variable; a few have a reason of their own. */
  static Explanation of(String variable) {
    return Words.find("en", "previewReason", variable).isPresent() ? said(variable) : NOT_KEPT;
  }

  private static Explanation said(String code) {
    return new Explanation(
        Words.in("en", "previewReason", code), Words.in("zh", "previewReason", code));
  }
}
