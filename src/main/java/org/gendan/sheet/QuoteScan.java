package org.gendan.sheet;

/** Follows the quotes of a CSV record from line to line, to find where the record ends. */
final class QuoteScan {

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_SEEN
  }

  private State state = State.FIELD_START;
  private boolean malformed;

  /** Reads one more line of the record. */
  void feed(String line) {
    for (int i = 0; i < line.length() && !malformed; i++) {
      step(line.charAt(i));
    }
  }

  /** Whether a quote is still open, so that the record goes on in the next line. */
  boolean open() {
    return !malformed && state == State.QUOTED;
  }

  /** Whether text follows a closing quote: the quote was never meant to close there. */
  boolean malformed() {
    return malformed;
  }

  private void step(char c) {
    switch (state) {
      case FIELD_START -> state = c == '"' ? State.QUOTED : c == ',' ? state : State.PLAIN;
      case PLAIN -> state = c == ',' ? State.FIELD_START : state;
      case QUOTED -> state = c == '"' ? State.QUOTE_SEEN : state;
      case QUOTE_SEEN -> {
        if (c == ',') {
          state = State.FIELD_START;
        } else if (c == '"') {
          state = State.QUOTED;
        } else {
          malformed = true;
        }
      }
    }
  }
}
