package org.gendan.sheet.yaml;

import org.gendan.words.Sentence;
import org.springframework.modulith.NamedInterface;

/** A file of an analyst cannot be taken; the message begins with file and line. */
@NamedInterface
public final class FileFault extends RuntimeException {

  private final String place;
  private final transient Sentence reason;

  /**
   * Says where and why.
   *
   * @param why the sentence, with {@code %s} for each of what it is about
   */
  public FileFault(String file, int line, String why, Object... about) {
    this(file + ":" + line, Sentence.of(why, about));
  }

  private FileFault(String place, Sentence reason) {
    super(place + ": " + reason.plain());
    this.place = place;
    this.reason = reason;
  }

  /** File and line, such as {@code desk.yaml:7}. */
  public String place() {
    return place;
  }

  /** What is wrong, and what to write instead. */
  public Sentence reason() {
    return reason;
  }
}
