package org.gendan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.ByteLines.ByteLine;
import org.gendan.sheet.TextLines.TextLine;

/** Opens a CSV: finds its character set and its header. */
final class CsvOpening {

  /** Every GBK and GB 2312 text is GB 18030 text too, rare characters and emoji included. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final Set<String> CHINESE = Set.of("GBK", "GB2312", "GB18030", "CP936", "MS936");

  private final SheetSource source;
  private final SheetFormat format;

  CsvOpening(SheetSource source, SheetFormat format) {
    this.source = source;
    this.format = format;
  }

  Sheet open(InputStream content) throws IOException {
    var bytes = new ByteLines(content);
    ByteLine first = bytes.next();
    boolean marked = hasByteOrderMark(first.bytes());
    if (marked) {
      byte[] unmarked = Arrays.copyOfRange(first.bytes(), 3, first.bytes().length);
      first = new ByteLine(first.number(), unmarked, first.overlong());
    }
    Charset charset = marked ? StandardCharsets.UTF_8 : charset(first);
    var lines = new TextLines(bytes, charset);
    lines.putBack(List.of(lines.decode(first)));
    SheetHeader header = header(lines);
    return new Sheet(header, new CsvRows(lines, header), content);
  }

  private SheetHeader header(TextLines lines) {
    TextLine line = lines.next();
    while (line != null && line.fault() == null && line.text().isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      throw invalid(ErrorCode.EMPTY, "The file is empty; its first row must name the columns");
    }
    if (line.fault() != null || line.text().length() > 64 * 1024) {
      throw invalid(
          ErrorCode.HEADER_UNREADABLE,
          "The first row must name the columns and cannot be read; is the file a CSV?");
    }
    return header(line.text());
  }

  private SheetHeader header(String text) {
    var scan = new QuoteScan();
    scan.feed(text);
    if (scan.open() || scan.malformed() || text.indexOf('\r') >= 0) {
      throw invalid(
          ErrorCode.HEADER_UNREADABLE,
          "The first row must name the columns in one line; a quote in it is not closed, or its"
              + " line does not end with a line feed");
    }
    try {
      return SheetHeader.of(source.part(), text, CsvText.parse(text), format);
    } catch (Refusal incomplete) {
      if (text.indexOf('，') < 0) {
        throw incomplete;
      }
      // Headers edited by hand come with full-width commas.
      String narrow = text.replace('，', ',');
      return SheetHeader.of(source.part(), narrow, CsvText.parse(narrow), format);
    }
  }

  private Charset charset(ByteLine header) {
    Charset declared = declared();
    if (decodes(header, declared)) {
      return declared;
    }
    if (format.fallback() != null && decodes(header, format.fallback())) {
      return format.fallback();
    }
    throw invalid(
        ErrorCode.CHARSET,
        declared.equals(StandardCharsets.UTF_8)
            ? "The header is not UTF-8; if the file comes from a Chinese Excel, send it with"
                + " charset=GBK"
            : "The header is not " + declared + "; name the charset that the file was saved in");
  }

  private Charset declared() {
    String name = source.charset() == null ? "UTF-8" : source.charset().toUpperCase(Locale.ROOT);
    if (CHINESE.contains(name)) {
      return GB18030;
    }
    if (!name.equals("UTF-8") && !name.equals("UTF8")) {
      throw Refusal.invalid(
          "charset", ErrorCode.UNKNOWN, "Charset %s is not taken; send UTF-8 or GBK", name);
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean decodes(ByteLine line, Charset charset) {
    try {
      return TextLines.decode(line.bytes(), charset) != null;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xFF) == 0xEF
        && (bytes[1] & 0xFF) == 0xBB
        && (bytes[2] & 0xFF) == 0xBF;
  }

  private Refusal invalid(ErrorCode code, String message, Object... about) {
    return Refusal.invalid(source.part(), code, message, about);
  }
}
