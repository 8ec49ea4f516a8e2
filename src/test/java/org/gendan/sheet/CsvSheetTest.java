package org.gendan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.sheet.Sheets.GBK;
import static org.gendan.sheet.Sheets.csv;
import static org.gendan.sheet.Sheets.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

  private static final SheetFormat FORMAT = SheetFormat.of(List.of("no", "name"));

  private static SheetRow row(List<SheetLine> lines, int index) {
    return (SheetRow) lines.get(index);
  }

  private static UnreadableRow unreadable(List<SheetLine> lines, int index) {
    return (UnreadableRow) lines.get(index);
  }

  private static void assertRefused(
      SheetSource source, SheetFormat format, String code, String... words) {
    assertThatThrownBy(() -> lines(source, format))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
              assertThat(refusal.errors().get(0).code().word()).isEqualTo(code);
              assertThat(refusal.errors().get(0).message()).contains(words);
            });
  }

  @Test
  void rowsKeepLineCellsAndText() throws IOException {
    var lines = lines(csv("no,name\r\n\"1\",张三\r\n\r\n2,𠮷野😀\r\n"), FORMAT);

    assertThat(lines)
        .containsExactly(
            new SheetRow(2, Map.of("no", "1", "name", "张三"), "\"1\",张三"),
            new SheetRow(4, Map.of("no", "2", "name", "𠮷野😀"), "2,𠮷野😀"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
    assertThat(row(lines(csv("\uFEFFno,name\n1,张三"), FORMAT), 0).cell("no")).isEqualTo("1");
  }

  @Test
  void aByteOrderMarkWinsOverAWrongCharset() throws IOException {
    var source = csv("\uFEFFno,name\n1,张三".getBytes(StandardCharsets.UTF_8), "GBK");

    assertThat(row(lines(source, FORMAT), 0).cell("name")).isEqualTo("张三");
  }

  @Test
  void gbkIsReadWhenDeclared() throws IOException {
    var lines = lines(csv("no,name\n1,张三\n".getBytes(GBK), "gbk"), FORMAT);

    assertThat(row(lines, 0).cell("name")).isEqualTo("张三");
  }

  @Test
  void aRowOfAnotherCharsetIsRejectedAloneAndNamesTheRemedy() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write("no,name\n1,李四\n".getBytes(StandardCharsets.UTF_8));
    bytes.write("2,张三\n".getBytes(GBK));
    bytes.write("3,王五\n".getBytes(StandardCharsets.UTF_8));

    var lines = lines(csv(bytes.toByteArray(), null), FORMAT);

    assertThat(lines).hasSize(3);
    assertThat(unreadable(lines, 1).line()).isEqualTo(3);
    assertThat(unreadable(lines, 1).reason()).contains("charset=GBK");
    assertThat(unreadable(lines, 1).raw()).startsWith("2,");
    assertThat(row(lines, 2).cell("name")).isEqualTo("王五");
  }

  @Test
  void aHeaderOfAnotherCharsetIsRefused() {
    assertRefused(csv("no,名称\n".getBytes(GBK), null), FORMAT, "charset", "charset=GBK");
  }

  @Test
  void anUnknownCharsetIsRefused() {
    assertRefused(
        csv("no,name\n".getBytes(GBK), "UTF-7"), FORMAT, "unknown", "UTF-7", "UTF-8 or GBK");
  }

  @Test
  void rowsWithTooManyOrTooFewFieldsAreRejectedAlone() throws IOException {
    var lines = lines(csv("no,name\n1,a,b\n2\n3,c\n4,d,\n"), FORMAT);

    assertThat(unreadable(lines, 0).reason()).contains("3 fields", "header has 2");
    assertThat(unreadable(lines, 0).raw()).isEqualTo("1,a,b");
    assertThat(unreadable(lines, 1).reason()).contains("1 fields");
    assertThat(row(lines, 2).cell("no")).isEqualTo("3");
    assertThat(row(lines, 3).cell("name")).isEqualTo("d");
  }

  @Test
  void aQuotedCellMayHoldLineBreaks() throws IOException {
    var lines = lines(csv("no,name\n1,\"a\nb\"\"c\"\"\n\"\n2,d\n"), FORMAT);

    assertThat(row(lines, 0).cell("name")).isEqualTo("a\nb\"c\"");
    assertThat(row(lines, 0).line()).isEqualTo(2);
    assertThat(row(lines, 1).line()).isEqualTo(5);
  }

  @Test
  void aQuoteThatNeverClosesCostsItsOwnLineOnly() throws IOException {
    var text = new StringBuilder("no,name\n1,\"open\n");
    for (int i = 2; i <= 200; i++) {
      text.append(i).append(",n\n");
    }

    var lines = lines(csv(text.toString()), FORMAT);

    assertThat(lines).hasSize(200);
    assertThat(unreadable(lines, 0)).extracting(UnreadableRow::line).isEqualTo(2);
    assertThat(unreadable(lines, 0).reason()).contains("never closed");
    assertThat(lines.subList(1, 200)).allMatch(SheetRow.class::isInstance);
    assertThat(lines.get(199).line()).isEqualTo(201);
  }

  @Test
  void aQuoteThatMeetsTheQuotesOfTheNextRowCostsItsOwnLineOnly() throws IOException {
    var lines = lines(csv("no,name\n1,\"open\n\"2\",\"b\"\n3,c\n"), FORMAT);

    assertThat(unreadable(lines, 0).raw()).isEqualTo("1,\"open");
    assertThat(row(lines, 1).cell("name")).isEqualTo("b");
    assertThat(row(lines, 2).cell("name")).isEqualTo("c");
  }

  @Test
  void anUnclosedQuoteInTheLastRowIsRejected() throws IOException {
    var lines = lines(csv("no,name\n1,a\n2,\"open"), FORMAT);

    assertThat(unreadable(lines, 1).reason()).contains("never closed");
  }

  @Test
  void textAfterAClosingQuoteIsRejected() throws IOException {
    var lines = lines(csv("no,name\n1,\"a\"b\n2,c\n"), FORMAT);

    assertThat(unreadable(lines, 0).reason()).contains("closing quote");
    assertThat(row(lines, 1).cell("no")).isEqualTo("2");
  }

  @Test
  void theProtectionOfLongNumbersIsTakenOff() throws IOException {
    var lines =
        lines(
            csv("no,name\n=\"2603020001234567890\",a\n\"=\"\"2603020001234567891\"\"\",b\n3\t,c\n"),
            FORMAT);

    assertThat(row(lines, 0).cell("no")).isEqualTo("2603020001234567890");
    assertThat(row(lines, 1).cell("no")).isEqualTo("2603020001234567891");
    assertThat(row(lines, 2).cell("no")).isEqualTo("3");
  }

  @Test
  void aFormulaStaysAsItIsSoThatItCanBeRejected() throws IOException {
    assertThat(row(lines(csv("no,name\n1,=cmd|'/C calc'!A0\n"), FORMAT), 0).cell("name"))
        .isEqualTo("=cmd|'/C calc'!A0");
  }

  @Test
  void aCellOfTenMegabytesIsRejectedWithItsColumn() throws IOException {
    String remark = "很".repeat(3_500_000);

    var lines = lines(csv("no,name\n1," + remark + "\n2,b\n"), FORMAT);

    assertThat(unreadable(lines, 0).field()).isEqualTo("name");
    assertThat(unreadable(lines, 0).reason()).contains("3500000");
    assertThat(unreadable(lines, 0).raw()).hasSize(3_500_002);
    assertThat(row(lines, 1).cell("no")).isEqualTo("2");
  }

  @Test
  void aLineBeyondEveryBoundIsRejectedAndTheNextIsRead() throws IOException {
    String endless = "x".repeat(ByteLines.LONGEST + 1);

    var lines = lines(csv("no,name\n1," + endless + "\n2,b\n"), FORMAT);

    assertThat(unreadable(lines, 0).reason()).contains("longer than 16 MB");
    assertThat(row(lines, 1).cell("no")).isEqualTo("2");
  }

  @Test
  void rowsOfCommasAloneAreBlank() throws IOException {
    assertThat(lines(csv("no,name\n,\n,,,\n  \n1,a\n"), FORMAT)).hasSize(1);
  }

  @Test
  void headerNamesLoseBlanksAndEmptyColumnsAtTheEnd() throws IOException {
    var lines = lines(csv(" no , name\t,,\n1,a\n2,b,,\n"), FORMAT);

    assertThat(row(lines, 0).cell("name")).isEqualTo("a");
    assertThat(row(lines, 1).cell("name")).isEqualTo("b");
  }

  @Test
  void aHeaderWithFullWidthCommasIsRead() throws IOException {
    assertThat(row(lines(csv("no，name\n1,a\n"), FORMAT), 0).cell("name")).isEqualTo("a");
  }

  @Test
  void anAliasStandsForItsColumnUnlessTheColumnIsThere() throws IOException {
    var format = new SheetFormat(List.of("no", "name"), Map.of("title", "name"), null);

    assertThat(row(lines(csv("no,title\n1,a\n"), format), 0).cell("name")).isEqualTo("a");
    assertThat(row(lines(csv("no,title,name\n1,a,b\n"), format), 0).cell("name")).isEqualTo("b");
  }

  @Test
  void aMissingColumnIsNamed() {
    assertRefused(csv("no,other\n1,a\n"), FORMAT, "missing-column", "lacks name", "no, other");
  }

  @Test
  void aDoubledColumnIsNamed() {
    assertRefused(csv("no,name,no\n"), FORMAT, "duplicate-column", "no occurs twice");
  }

  @Test
  void aHeaderWithAnOpenQuoteIsRefused() {
    assertRefused(csv("no,\"name\n1,a\n"), FORMAT, "header-unreadable", "quote");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused(csv(""), FORMAT, "empty", "empty");
    assertRefused(csv("\n\r\n  \n"), FORMAT, "empty", "empty");
    assertRefused(csv(",,\n1,2,3\n"), FORMAT, "empty", "empty");
  }

  @Test
  void aFileThatIsNotWhatItSaysIsRefused() {
    assertRefused(csv("PK\u0003\u0004…"), FORMAT, "not-csv", "zip");
    assertRefused(csv("no,\u0000name\n"), FORMAT, "binary", "binary");
    assertRefused(
        csv("no,name\n".getBytes(StandardCharsets.UTF_16), null), FORMAT, "utf16", "UTF-16");
    assertRefused(csv("%PDF-1.7\n"), FORMAT, "missing-column", "lacks no, name");
  }

  @Test
  void theFallbackCharsetIsUsedForAHeaderThatIsNotUtf8() throws IOException {
    var format = new SheetFormat(List.of("编号"), Map.of(), GBK);

    assertThat(row(lines(csv("编号\n1\n".getBytes(GBK), null), format), 0).cell("编号")).isEqualTo("1");
    assertThat(row(lines(csv("编号\n1\n"), format), 0).cell("编号")).isEqualTo("1");
  }
}
