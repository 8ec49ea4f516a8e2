package org.gendan.escalation.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What evidence may be, told by its first bytes and never by its name. */
enum MediaType {
  JPEG("image/jpeg", 0, bytes(0xFF, 0xD8, 0xFF)),
  PNG("image/png", 0, bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)),
  WEBP("image/webp", 8, "WEBP".getBytes(StandardCharsets.US_ASCII)),
  HEIC("image/heic", 4, "ftypheic".getBytes(StandardCharsets.US_ASCII)),
  MP4("video/mp4", 4, "ftypisom".getBytes(StandardCharsets.US_ASCII)),
  MP4_NEWER("video/mp4", 4, "ftypmp42".getBytes(StandardCharsets.US_ASCII)),
  PDF("application/pdf", 0, "%PDF-".getBytes(StandardCharsets.US_ASCII));

  private final String text;
  private final int offset;
  private final byte[] mark;

  MediaType(String text, int offset, byte[] mark) {
    this.text = text;
    this.offset = offset;
    this.mark = mark;
  }

  static Optional<String> of(byte[] content) {
    return Arrays.stream(values())
        .filter(type -> type.fits(content))
        .map(type -> type.text)
        .findFirst();
  }

  private boolean fits(byte[] content) {
    int end = offset + mark.length;
    return content.length > end && Arrays.equals(content, offset, end, mark, 0, mark.length);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
