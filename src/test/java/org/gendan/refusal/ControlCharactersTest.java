package org.gendan.refusal;

import static org.assertj.core.api.Assertions.assertThat;

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
}
