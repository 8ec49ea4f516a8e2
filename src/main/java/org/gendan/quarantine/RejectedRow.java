package org.gendan.quarantine;

import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What could not be taken, with everything that is needed to take it later.
 *
 * @param source name of the {@link RowReplayer} that can take it once it is right
 * @param fileName name of the file, or null
 * @param line number of its first line in the file
 * @param field column at fault, or {@code row}
 * @param reason what is wrong and how to mend it
 * @param header header row as CSV text
 * @param rawText the rows as CSV text
 * @param rawDetails rows of a second file that belong to them, or null
 */
public record RejectedRow(
    String source,
    String fileName,
    int line,
    String field,
    String reason,
    String header,
    String rawText,
    String rawDetails) {

  /**
   * What tells the row from every other, whatever its file is called, where in it the row stands
   * and what is wrong with it today: SHA-256 of its source, header and texts, hexadecimal.
   */
  public String digest() {
    StringBuilder content = new StringBuilder();
    for (String part : Arrays.asList(source, header, rawText, rawDetails)) {
      content.append(part == null ? -1 : part.length()).append(':').append(part);
    }
    return DigestUtils.sha256Hex(content.toString());
  }
}
