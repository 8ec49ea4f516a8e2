package org.gendan.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** One CSV record as text and as fields. */
final class CsvText {

  private CsvText() {}

  /**
   * Splits one record.
   *
   * @throws de.siegmar.fastcsv.reader.CsvParseException when it is malformed or more than one
   */
  static List<String> parse(String record) {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .skipEmptyLines(false)
        .maxBufferSize(2 * ByteLines.LONGEST)
        .ofSingleCsvRecord(record)
        .getFields();
  }

  /** Writes one record without a line end. */
  static String format(List<String> fields) {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      writer.writeRecord(fields);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A string cannot refuse to be written", impossible);
    }
    return text.toString().stripTrailing();
  }
}
