package org.gendan.sheet.yaml;

import org.springframework.modulith.NamedInterface;

/** A file of an analyst cannot be taken; the message begins with file and line. */
@NamedInterface
public final class FileFault extends RuntimeException {

  private final String place;
  private final String reason;

  /** Says where and why. */
  public FileFault(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
    this.place = file + ":" + line;
    this.reason = reason;
  }

  /** File and line, such as {@code desk.yaml:7}. */
  public String place() {
    return place;
  }

  /** What is wrong, and what to write instead. */
  public String reason() {
    return reason;
  }
}
