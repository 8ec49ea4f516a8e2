package org.gendan.sheet;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Opens CSV files and xlsx workbooks, and reads them row by row. */
@Component
public class SheetReader {

  private static final int SNIFFED = 4096;

  private final ZoneId zone;

  /** Times of a sheet that name no offset are meant in this zone. */
  public SheetReader(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Opens a sheet and checks its header; the rows are read while they are asked for.
   *
   * @throws org.gendan.refusal.Refusal when the file as a whole cannot be taken: empty, not what it
   *     says, broken, or without a usable header
   */
  public Sheet open(SheetSource source, SheetFormat format) throws IOException {
    InputStream content = new BufferedInputStream(source.content(), 64 * 1024);
    content.mark(SNIFFED);
    byte[] first = content.readNBytes(SNIFFED);
    content.reset();
    Sheet sheet =
        switch (SheetKind.of(source, first)) {
          case CSV -> new CsvOpening(source, format).open(content);
          case XLSX -> XlsxRows.open(source.part(), format, content);
        };
    return sheet.in(zone);
  }

  /**
   * Makes a sheet again of rows that came out of one, corrected or not.
   *
   * @param part name of the rows in refusals
   * @param header the sheet's header row as CSV text
   * @param rows rows as CSV text, one after the other; null for none
   */
  public Sheet reopen(String part, String header, String rows, SheetFormat format) {
    byte[] text = (header + "\n" + Objects.toString(rows, "")).getBytes(StandardCharsets.UTF_8);
    var source = new SheetSource(part, null, "text/csv", "UTF-8", new ByteArrayInputStream(text));
    try {
      return open(source, format);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Text in memory cannot break off", impossible);
    }
  }
}
