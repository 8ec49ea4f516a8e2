package org.gendan.engine.past;

/** Which cases a list shows. */
public enum PastState {
  ALL,
  RUNNING,
  FINISHED
}
