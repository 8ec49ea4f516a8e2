package org.gendan.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharactersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"bell \u0007", "null \u0000", "delete \u007f", "next line \u0085", "half \ud83d"})
  void whatNobodySeesIsFound(String text) {
    assertThat(ControlCharacters.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines\r\n", "a\ttab", "张三 😀", ""})
  void anHonestTextHoldsNone(String text) {
    assertThat(ControlCharacters.in(text)).isFalse();
  }

  @Test
  void whatNobodySeesIsShownByItsName() {
    assertThat(ControlCharacters.shown("1\u200B2\u00A03\n4\u202E"))
        .isEqualTo(
            "1[U+200B ZERO WIDTH SPACE]2[U+00A0 NO-BREAK SPACE]3[U+000A LINE FEED (LF)]4"
                + "[U+202E RIGHT-TO-LEFT OVERRIDE]");
    assertThat(ControlCharacters.shown("张三 $1 \\ 😀")).isEqualTo("张三 $1 \\ 😀");
  }
}
