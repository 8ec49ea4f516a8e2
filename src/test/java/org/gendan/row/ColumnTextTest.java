package org.gendan.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTextTest {

  @Test
  void whatFitsStaysAsItIs() {
    assertThat(ColumnText.cut("12345", 5)).isEqualTo("12345");
    assertThat(ColumnText.cut(null, 5)).isNull();
  }

  @Test
  void whatDoesNotFitIsCutAndSaysSo() {
    assertThat(ColumnText.cut("123456", 5)).isEqualTo("1234…");
    assertThat(ColumnText.note("x".repeat(5_000))).hasSize(4_000).endsWith("x…");
  }

  @Test
  void noRareCharacterIsHalved() {
    assertThat(ColumnText.cut("123😀56", 5)).isEqualTo("123…");
    assertThat(ColumnText.cut("12😀567", 5)).isEqualTo("12😀…");
  }
}
