package org.gendan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02 09:58:00, 2026-03-02T09:58:00+08:00",
    "2026/3/2 9:58, 2026-03-02T09:58:00+08:00",
    "2026-03-02T09:58:00, 2026-03-02T09:58:00+08:00",
    "2026-03-02 09:58:00.0, 2026-03-02T09:58:00+08:00",
    "2026-03-02 09:58:01.123456, 2026-03-02T09:58:01+08:00",
    "2026/3/2 上午9:58, 2026-03-02T09:58:00+08:00",
    "2026/3/2 下午 2:05:01, 2026-03-02T14:05:01+08:00",
    "2026/3/2 上午12:05, 2026-03-02T00:05:00+08:00",
    "2026/3/2 下午12:05, 2026-03-02T12:05:00+08:00",
    "2026/3/2 中午12:05, 2026-03-02T12:05:00+08:00",
    "2026/3/2 2:05 PM, 2026-03-02T14:05:00+08:00",
    "2026年3月2日 9:58, 2026-03-02T09:58:00+08:00",
    "2026年3月2日9时58分, 2026-03-02T09:58:00+08:00",
    "2026年3月2日 下午2点05分06秒, 2026-03-02T14:05:06+08:00",
    "2026.3.2 9:58, 2026-03-02T09:58:00+08:00",
    "2026-03-02 09：58：00, 2026-03-02T09:58:00+08:00",
    "2026-03-02T09:58:00+0800, 2026-03-02T09:58:00+08:00",
    "2026-03-02 09:58:00 +0800, 2026-03-02T09:58:00+08:00",
    "2026-03-02 01:58:00Z, 2026-03-02T01:58:00Z",
    "2026-03-02T03:58:00.0+02, 2026-03-02T03:58:00+02:00"
  })
  void aTimeIsReadHoweverASheetWritesIt(String text, String time) {
    assertThat(SheetTime.withOffset(text, ZoneId.of("Asia/Shanghai"))).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-02 09:58, Europe/Berlin, 2026-07-02T09:58:00+02:00",
    "2026-01-02 09:58, Europe/Berlin, 2026-01-02T09:58:00+01:00",
    "2026-01-02 09:58 +0800, Europe/Berlin, 2026-01-02T09:58:00+08:00"
  })
  void aTimeWithoutAnOffsetIsMeantInTheZoneOfTheBusiness(String text, ZoneId zone, String time) {
    assertThat(SheetTime.withOffset(text, zone)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02",
        "2026-02-30 09:58:00",
        "2026-03-02 24:58",
        "2026/3/2 上午14:05",
        "3/2/2026 9:58",
        "yesterday",
        "2026-03-02 09:58:00 CST"
      })
  void whatIsNoTimeComesBackUnchanged(String text) {
    assertThat(SheetTime.withOffset(text, ZoneId.of("Asia/Shanghai"))).isEqualTo(text);
  }

  @Test
  void anOffsetIsGuessedOnlyWhereASheetMayLeaveItOut() {
    assertThat(SheetTime.withOwnOffset("2026-03-02 09:58:00")).isEmpty();
    assertThat(SheetTime.withOwnOffset("2026-03-02 09:58:00+0800")).isPresent();
  }
}
