package org.gendan.calendar;

/** A calendar file cannot be taken; the message begins with file and line. */
final class CalendarFault extends RuntimeException {

  private final String place;
  private final String reason;

  CalendarFault(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
    this.place = file + ":" + line;
    this.reason = reason;
  }

  /** File and line, such as {@code desk.yaml:7}. */
  String place() {
    return place;
  }

  String reason() {
    return reason;
  }
}
