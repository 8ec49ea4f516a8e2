package org.gendan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Splits a stream into lines before anything is decoded: a line feed is the same byte in UTF-8 and
 * GB 18030 and never part of another character, so one broken character spoils one line only.
 */
final class ByteLines {

  /** Beyond this a line is not kept in full: it would not fit into one row of the database. */
  static final int LONGEST = 16 * 1024 * 1024;

  private static final int KEPT_OF_OVERLONG = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int filled;
  private int number;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /**
   * A line without its end.
   *
   * @param overlong whether only its beginning was kept
   */
  record ByteLine(int number, byte[] bytes, boolean overlong) {}

  /** The next line, or null at the end. */
  ByteLine next() throws IOException {
    var line = new ByteArrayOutputStream(256);
    boolean overlong = false;
    boolean any = false;
    while (available()) {
      any = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      overlong |= line.size() + end - position > LONGEST;
      if (!overlong) {
        line.write(buffer, position, end - position);
      }
      boolean complete = end < filled;
      position = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    }
    return any ? line(line.toByteArray(), overlong) : null;
  }

  private boolean available() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return position < filled;
  }

  private ByteLine line(byte[] bytes, boolean overlong) {
    int length = bytes.length;
    if (overlong) {
      length = Math.min(length, KEPT_OF_OVERLONG);
    } else if (length > 0 && bytes[length - 1] == '\r') {
      length--;
    }
    byte[] kept = length == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, length);
    return new ByteLine(++number, kept, overlong);
  }
}
