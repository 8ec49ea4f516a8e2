package org.gendan.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Tag;

/** Any bytes that are sent as CSV: read, or refused in words. */
@Tag("fuzz")
class CsvFuzzTest {

  private static final SheetFormat FORMAT = SheetFormat.of(List.of("no", "name"));

  @FuzzTest(maxDuration = "60s")
  void anyBytesAreReadOrRefused(byte[] file) throws IOException {
    for (String charset : new String[] {null, "GBK"}) {
      try {
        Sheets.lines(Sheets.csv(file, charset), FORMAT);
      } catch (Refusal said) {
        said.getMessage();
      }
    }
  }
}
