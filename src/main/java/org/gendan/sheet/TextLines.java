package org.gendan.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gendan.sheet.ByteLines.ByteLine;

/**
 * Decoded lines that can be put back, so that reading can resume after a quote that never closes.
 */
final class TextLines {

  private final ByteLines bytes;
  private final Charset charset;
  private final Deque<TextLine> ahead = new ArrayDeque<>();

  TextLines(ByteLines bytes, Charset charset) {
    this.bytes = bytes;
    this.charset = charset;
  }

  /**
   * A line.
   *
   * @param fault why it cannot be read, or null
   */
  record TextLine(int number, String text, String fault) {}

  /** The next line, or null at the end. */
  TextLine next() {
    TextLine line = ahead.pollFirst();
    if (line != null) {
      return line;
    }
    try {
      ByteLine raw = bytes.next();
      return raw == null ? null : decode(raw);
    } catch (IOException broken) {
      throw new UncheckedIOException("The sheet broke off while it was read", broken);
    }
  }

  /** Puts lines back; the first of them comes next. */
  void putBack(List<TextLine> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      ahead.addFirst(lines.get(i));
    }
  }

  TextLine decode(ByteLine line) {
    if (line.overlong()) {
      return broken(
          line,
          "The row is longer than %d MB, only its beginning was kept; shorten it and send it again"
              .formatted(ByteLines.LONGEST >> 20));
    }
    try {
      return new TextLine(line.number(), decode(line.bytes(), charset), null);
    } catch (CharacterCodingException undecodable) {
      return broken(line, "The row is not " + charset.name() + " text; " + hint());
    }
  }

  static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private String hint() {
    return charset.equals(StandardCharsets.UTF_8)
        ? "if the file comes from a Chinese Excel, send it with charset=GBK"
        : "correct its characters, or send the file with the charset it was saved in";
  }

  private TextLine broken(ByteLine line, String fault) {
    return new TextLine(line.number(), new String(line.bytes(), charset), fault);
  }
}
