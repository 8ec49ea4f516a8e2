package org.gendan.calendar;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gendan.sheet.yaml.FileFault;
import org.junit.jupiter.api.Tag;

/** Any text of a calendar or of official days: read, or refused with its line. */
@Tag("fuzz")
class CalendarFuzzTest {

  private static final OfficialDays NONE = OfficialDaysFile.read("cn.csv", "date,kind,name\n");

  @FuzzTest(maxDuration = "60s")
  void anyFileIsReadOrRefusedWithItsLine(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    try {
      CalendarFile.read("desk", "desk.yaml", text, Map.of("cn", NONE));
    } catch (FileFault said) {
      said.getMessage();
    }
    try {
      OfficialDaysFile.read("cn.csv", "date,kind,name\n" + text);
    } catch (FileFault said) {
      said.getMessage();
    }
  }
}
