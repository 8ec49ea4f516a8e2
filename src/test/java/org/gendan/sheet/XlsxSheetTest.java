package org.gendan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.sheet.Sheets.lines;
import static org.gendan.sheet.Sheets.row;
import static org.gendan.sheet.Sheets.workbook;
import static org.gendan.sheet.Sheets.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XlsxSheetTest {

  private static final SheetFormat FORMAT = SheetFormat.of(List.of("no", "name"));

  @TempDir private Path files;

  private static SheetRow only(byte[] workbook) throws IOException {
    List<SheetLine> lines = lines(xlsx(workbook), FORMAT);
    assertThat(lines).hasSize(1);
    return (SheetRow) lines.get(0);
  }

  private static void assertRefused(SheetSource source, String code, String word) {
    assertThatThrownBy(() -> lines(source, FORMAT))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.errors().get(0).code().word()).isEqualTo(code);
              assertThat(refusal.getMessage()).contains(word);
            });
  }

  @Test
  void rowsKeepTheNumberThatTheSheetShows() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              row(sheet, 0, "no", "name");
              row(sheet, 1, "1", "张三");
              row(sheet, 4, "2", "a,b");
              row(sheet, 7, "", " ");
            });

    var lines = lines(xlsx(workbook), FORMAT);

    assertThat(lines).extracting(SheetLine::line).containsExactly(2, 5);
    assertThat(lines.get(1).raw()).isEqualTo("2,\"a,b\"");
  }

  @Test
  void numbersHaveNeitherExponentNorNoise() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              row(sheet, 0, "no", "name", "price", "whole");
              sheet.value(1, 0, 2603020001L);
              sheet.value(1, 1, "a");
              sheet.value(1, 2, 0.1 + 0.2);
              sheet.value(1, 3, new BigDecimal("1200"));
            });

    SheetRow row = only(workbook);

    assertThat(row.cell("no")).isEqualTo("2603020001");
    assertThat(row.cell("price")).isEqualTo("0.3");
    assertThat(row.cell("whole")).isEqualTo("1200");
  }

  @Test
  void aNumberThatTheSpreadsheetHasCutIsRejectedWithItsColumn() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              row(sheet, 0, "no", "name");
              sheet.value(1, 0, 2603020001234567890L);
              row(sheet, 2, "2", "b");
            });

    var lines = lines(xlsx(workbook), FORMAT);

    assertThat((UnreadableRow) lines.get(0)).extracting(UnreadableRow::field).isEqualTo("no");
    assertThat(((UnreadableRow) lines.get(0)).reason()).contains("15 digits");
    assertThat(lines.get(1)).isInstanceOf(SheetRow.class);
  }

  @Test
  void datesAreIsoText() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              row(sheet, 0, "no", "name", "at", "day");
              row(sheet, 1, "1", "a");
              sheet.value(1, 2, LocalDateTime.of(2026, 3, 2, 9, 58, 0));
              sheet.style(1, 2).format("yyyy-mm-dd hh:mm:ss").set();
              sheet.value(1, 3, LocalDateTime.of(2026, 3, 2, 0, 0));
              sheet.style(1, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
            });

    SheetRow row = only(workbook);

    assertThat(row.cell("at")).isEqualTo("2026-03-02T09:58:00");
    assertThat(row.cell("day")).isEqualTo("2026-03-02T00:00:00");
  }

  @Test
  void moneyFormatsAreNoDates() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              row(sheet, 0, "no", "name");
              row(sheet, 1, "1");
              sheet.value(1, 1, 129.5);
              sheet.style(1, 1).format("[Red]¥#,##0.00_);\"USD \"0.00").set();
            });

    assertThat(only(workbook).cell("name")).isEqualTo("129.5");
  }

  @Test
  void aRowWithACellBeyondTheHeaderIsRejected() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              row(sheet, 0, "no", "name");
              row(sheet, 1, "1", "a", "surplus");
            });

    assertThat(((UnreadableRow) lines(xlsx(workbook), FORMAT).get(0)).reason())
        .contains("3 fields");
  }

  private static byte[] book(VisibilityState first, VisibilityState second) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var october = workbook.newWorksheet("十月");
      row(october, 0, "no", "name");
      row(october, 1, "1", "old");
      october.setVisibilityState(first);
      var november = workbook.newWorksheet("十一月");
      row(november, 0, "no", "name");
      row(november, 1, "2", "new");
      november.setVisibilityState(second);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(
      value = VisibilityState.class,
      names = {"HIDDEN", "VERY_HIDDEN"})
  void whatTheAuthorDoesNotSeeIsNotRead(VisibilityState state) throws IOException {
    assertThat(only(book(state, VisibilityState.VISIBLE)).cell("name")).isEqualTo("new");
    assertThat(only(book(VisibilityState.VISIBLE, state)).cell("name")).isEqualTo("old");
    assertRefused(xlsx(book(state, state)), "empty", "十月, 十一月");
  }

  @Test
  void aWorkbookThatCountsFrom1904ShowsItsOwnDays() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              row(sheet, 0, "no", "name");
              row(sheet, 1, "1");
              sheet.value(1, 1, LocalDateTime.of(2022, 3, 1, 9, 58, 0));
              sheet.style(1, 1).format("yyyy-mm-dd hh:mm:ss").set();
            });

    assertThat(only(countingFrom1904(workbook)).cell("name")).isEqualTo("2026-03-02T09:58:00");
  }

  /** The same file with the mark of an older Mac. */
  private byte[] countingFrom1904(byte[] workbook) throws IOException {
    Path file = Files.write(files.resolve("book.xlsx"), workbook);
    var bytes = new ByteArrayOutputStream();
    // What streams a workbook leaves the sizes to the directory at its end, which only this reads.
    try (var from = new ZipFile(file.toFile());
        var to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = from.getInputStream(entry).readAllBytes();
        boolean book = entry.getName().equals("xl/workbook.xml");
        to.write(book ? marked(content) : content);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] marked(byte[] book) {
    String without = new String(book, StandardCharsets.UTF_8).replaceAll("<workbookPr[^>]*/>", "");
    return without
        .replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aMissingColumnIsNamed() {
    assertRefused(xlsx(workbook(sheet -> row(sheet, 0, "no"))), "missing-column", "lacks name");
  }

  @Test
  void anEmptyWorkbookIsRefused() {
    assertRefused(xlsx(workbook(sheet -> {})), "empty", "empty");
  }

  @Test
  void aFileThatIsNotWhatItSaysIsRefused() throws IOException {
    assertRefused(xlsx("no,name\n1,a\n".getBytes(StandardCharsets.UTF_8)), "not-xlsx", ".xlsx");
    assertRefused(xlsx(new byte[0]), "empty", "empty");
    assertRefused(xlsx(oldOfficeFile()), "old-office-file", "password");
    assertRefused(xlsx(zipOf("readme.txt")), "broken-workbook", "cannot be read");
  }

  @Test
  void aBrokenZipIsRefused() {
    byte[] whole = workbook(sheet -> row(sheet, 0, "no", "name"));

    assertRefused(xlsx(Arrays.copyOf(whole, whole.length / 2)), "broken-workbook", "broken");
  }

  @Test
  void theCopyOnDiskIsDeletedWhetherTheSheetIsFineOrNot() throws IOException {
    Set<Path> before = copies();

    only(
        workbook(
            sheet -> {
              row(sheet, 0, "no", "name");
              row(sheet, 1, "1", "a");
            }));
    assertRefused(xlsx(zipOf("readme.txt")), "broken-workbook", "cannot be read");

    assertThat(copies()).isEqualTo(before);
  }

  private static Set<Path> copies() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("sheet-.*\\.xlsx"))
          .collect(Collectors.toSet());
    }
  }

  private static byte[] oldOfficeFile() {
    return new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
  }

  private static byte[] zipOf(String name) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(1);
    }
    return bytes.toByteArray();
  }
}
