package org.gendan.security.sight;

/** What can be unmasked. */
enum UnmaskedThing {
  /** An order and all cases about it. */
  ORDER(""),
  /** A ticket or a complaint about no order that we know. */
  CASE(""),
  /** A row of a sheet that could not be taken. */
  QUARANTINE("quarantine:"),
  /** What a carrier pushed. */
  PUSH("push:"),
  /** What a marketplace sent. */
  MARKETPLACE_MESSAGE("message:");

  private final String before;

  UnmaskedThing(String before) {
    this.before = before;
  }

  /** As answers name it. */
  String subject(String id) {
    return before + id;
  }
}
