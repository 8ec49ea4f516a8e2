package org.gendan.lab.preview;

/** What a change comes to for a case that waits. */
public enum Heap {
  /** It would be due by now, and was not. */
  DUE_AT_ONCE,
  EARLIER,
  LATER,
  UNCHANGED,
  /** What it depends on cannot be worked out here. */
  CANNOT_TELL
}
