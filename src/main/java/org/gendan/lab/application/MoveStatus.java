package org.gendan.lab.application;

/** What came of a timer or a task of a running case. */
public enum MoveStatus {
  PLANNED,
  MOVED,
  /** It fired, was answered or was given another date meanwhile, and stays as it is. */
  GONE,
  /** What it depends on cannot be worked out; it keeps its date. */
  CANNOT_TELL,
  /** The engine refused it; the log says why. */
  FAILED,
  PUT_BACK
}
