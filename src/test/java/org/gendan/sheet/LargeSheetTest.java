package org.gendan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeSheetTest {

  private static final int ROWS = 100_000;

  @Test
  void rowsAreReadOnlyWhileTheyAreAskedFor() throws IOException {
    var endless = new GeneratedCsv(Integer.MAX_VALUE);
    try (Sheet sheet = open(endless)) {
      Iterator<SheetLine> rows = sheet.rows();
      for (int i = 0; i < 1000; i++) {
        rows.next();
      }
      assertThat(endless.written).isLessThan(1024 * 1024);
    }
  }

  @Test
  void hundredThousandRowsAreReadOneByOne() throws IOException {
    int count = 0;
    try (Sheet sheet = open(new GeneratedCsv(ROWS))) {
      for (Iterator<SheetLine> rows = sheet.rows(); rows.hasNext(); count++) {
        assertThat(rows.next()).isInstanceOf(SheetRow.class);
      }
    }
    assertThat(count).isEqualTo(ROWS);
  }

  private static Sheet open(InputStream content) throws IOException {
    var source = new SheetSource("file", null, "text/csv", null, content);
    return new SheetReader(ZoneId.of("Asia/Shanghai")).open(source, SheetFormat.of(List.of("no")));
  }

  /** Writes itself while it is read. */
  private static final class GeneratedCsv extends InputStream {

    private final int rows;
    private byte[] line = "no,name,address\n".getBytes(StandardCharsets.UTF_8);
    private int position;
    private int row;
    private long written;

    GeneratedCsv(int rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      if (position == line.length) {
        if (row == rows) {
          return -1;
        }
        line = "\"%d\",张三,示例大道2号\n".formatted(row++).getBytes(StandardCharsets.UTF_8);
        position = 0;
      }
      written++;
      return line[position++] & 0xFF;
    }
  }
}
