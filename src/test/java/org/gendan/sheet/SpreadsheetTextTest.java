package org.gendan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(1)",
        "@客服 请发顺丰",
        "-请尽快(今天)",
        "+1|calc",
        "＝1+1",
        "\t=1+1",
        " =1+1",
        "\u00A0=1+1",
        "\"=1+1",
        "\n=1+1",
        "+86 13800008000",
        "--"
      })
  void whatASpreadsheetWouldRunIsText(String text) {
    assertThat(SpreadsheetText.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三", "1=1", "a@b", "-12.50", "+8", "-3%", "", "示例路1-2号"})
  void wordsAndNumbersStayAsTheyAre(String text) {
    assertThat(SpreadsheetText.of(text)).isEqualTo(text);
  }

  @Test
  void aNumberIsANumber() {
    assertThat(SpreadsheetText.of(new BigDecimal("-1.50"))).isEqualTo("-1.50");
  }
}
