package org.gendan.security;

/** What an installation lacks so that it may start: what is wrong, and how it is mended. */
class CannotStart extends IllegalStateException {

  private final String mend;

  CannotStart(String what, String mend) {
    super(what + ". " + mend);
    this.mend = mend;
  }

  String what() {
    return getMessage().substring(0, getMessage().length() - mend.length()).strip();
  }

  String mend() {
    return mend;
  }
}
