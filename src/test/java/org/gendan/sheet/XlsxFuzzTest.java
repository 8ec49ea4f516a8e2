package org.gendan.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Tag;

/** Any bytes that are sent as a workbook, and any part within a whole one. */
@Tag("fuzz")
class XlsxFuzzTest {

  private static final SheetFormat FORMAT = SheetFormat.of(List.of("no", "name"));
  private static final List<String> PARTS =
      List.of(
          "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml");
  private static final Map<String, byte[]> WHOLE =
      parts(
          Sheets.workbook(
              sheet -> {
                Sheets.row(sheet, 0, "no", "name");
                Sheets.row(sheet, 1, "1", "张三");
                sheet.value(2, 0, 2);
                sheet.formula(2, 1, "A3*2");
              }));

  @FuzzTest(maxDuration = "60s")
  void anyBytesAreReadOrRefused(byte[] part) throws IOException {
    read(part);
    int chosen = part.length == 0 ? 0 : Math.floorMod(part[0], PARTS.size());
    read(with(PARTS.get(chosen), part));
  }

  private static void read(byte[] file) throws IOException {
    try {
      Sheets.lines(Sheets.xlsx(file), FORMAT);
    } catch (Refusal said) {
      said.getMessage();
    }
  }

  /** The whole workbook with this part behind its first letter. */
  private static byte[] with(String name, byte[] part) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var to = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : WHOLE.entrySet()) {
        to.putNextEntry(new ZipEntry(entry.getKey()));
        if (entry.getKey().equals(name) && part.length > 1) {
          to.write(part, 1, part.length - 1);
        } else {
          to.write(entry.getValue());
        }
        to.closeEntry();
      }
    }
    return file.toByteArray();
  }

  /** Its sizes stand behind its parts, so that it is read from a file. */
  private static Map<String, byte[]> parts(byte[] workbook) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try {
      Path file = Files.createTempFile("whole-", ".xlsx");
      Files.write(file, workbook);
      try (var zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }
}
