package org.gendan.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "F24-1",
        "\u00A0F24-1",
        "F24-1\u200B",
        "Ｆ２４－１",
        "\uFEFFF24-1",
        "F24\u200E-1",
        "\u202DF24-1\u202C",
        "\u2066F24-1\u2069",
        "F24\u00AD-1",
        "\u3164F24-1",
        " F24-1\r\n"
      })
  void oneNumberHasOneSpelling(String text) {
    assertThat(Identifier.normal(text)).isEqualTo("F24-1");
    assertThat(Identifier.misleading(Identifier.normal(text))).isEmpty();
  }

  @Test
  void noNumberIsNone() {
    assertThat(Identifier.normal(null)).isNull();
  }

  @Test
  void whatShowsAnotherNumberIsNamed() {
    assertThat(Identifier.misleading(Identifier.normal("12\u202E43")))
        .contains("U+202E RIGHT-TO-LEFT OVERRIDE");
    assertThat(Identifier.misleading(Identifier.normal("12\r\n43")))
        .contains("U+000D CARRIAGE RETURN (CR)");
    assertThat(Identifier.misleading(Identifier.normal("12\u202843")))
        .contains("U+2028 LINE SEPARATOR");
  }

  @Test
  void aRareCharacterStaysWhatItIs() {
    assertThat(Identifier.normal("𠮷1")).isEqualTo("𠮷1");
  }
}
