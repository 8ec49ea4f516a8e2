package org.gendan.security;

import java.util.List;

/** What an installation lacks so that it may start: what is wrong, and how it is mended. */
class CannotStart extends IllegalStateException {

  private final String what;
  private final String mend;

  CannotStart(String what, String mend) {
    super(what + ". " + mend);
    this.what = what;
    this.mend = mend;
  }

  /**
   * Ends the start when there are parts of the demo.
   *
   * @throws CannotStart naming each of them
   */
  static void becauseOfDemoParts(List<String> parts) {
    if (!parts.isEmpty()) {
      throw new CannotStart(
          "Gendan does not start in production with parts of the demo: " + String.join("; ", parts),
          "Mend them, or set GENDAN_ALLOW_DEMO_PARTS=true if that is meant");
    }
  }

  String what() {
    return what;
  }

  String mend() {
    return mend;
  }
}
