package org.gendan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskAnswerTest {

  private enum Colour {
    RED,
    BLUE
  }

  private final DelegateTask task = mock(DelegateTask.class);

  @Test
  void aTextIsTrimmedAndABlankIsNone() {
    assertThat(answer("  x ").text("field")).contains("x");
    assertThat(answer(" \t").text("field")).isEmpty();
    assertThat(answer(null).text("field")).isEmpty();
    assertThat(answer("x").text("other")).isEmpty();
  }

  @Test
  void aRequiredTextThatIsBlankIsRefusedWithItsField() {
    assertThatThrownBy(() -> answer(" ").requiredText("field"))
        .isInstanceOf(Refusal.class)
        .hasMessage("field: is missing; please fill it in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", " yes "})
  void aBoxIsTickedByTrueAndYes(String ticked) {
    assertThat(answer(ticked).ticked("field")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "no", "", "1"})
  void aBoxIsNotTickedByAnythingElse(String other) {
    assertThat(answer(other).ticked("field")).isFalse();
  }

  @Test
  void aBoxOfTheFormIsABoolean() {
    assertThat(answer(true).ticked("field")).isTrue();
    assertThat(answer(false).ticked("field")).isFalse();
    assertThat(answer(null).ticked("field")).isFalse();
  }

  @Test
  void aChoiceIsOneOfTheConstants() {
    assertThat(answer("BLUE").choice("field", Colour.class)).isEqualTo(Colour.BLUE);
    assertThatThrownBy(() -> answer("blue").choice("field", Colour.class))
        .isInstanceOf(Refusal.class)
        .hasMessage("field: 'blue' is not one of [RED, BLUE]");
    assertThatThrownBy(() -> answer(null).choice("field", Colour.class))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is missing");
  }

  @ParameterizedTest
  @CsvSource({"246, 246.00", "246.5, 246.50", "0, 0.00", "246.000, 246.00", "2.46e2, 246.00"})
  void anAmountHasTwoDecimals(String text, BigDecimal amount) {
    assertThat(answer(text).amount("field")).contains(amount);
  }

  @Test
  void anAmountMayComeAsANumber() {
    assertThat(answer(246.1).amount("field")).contains(new BigDecimal("246.10"));
    assertThat(answer(246).amount("field")).contains(new BigDecimal("246.00"));
    assertThat(answer(246L).amount("field")).contains(new BigDecimal("246.00"));
  }

  @Test
  void anAmountThatIsAbsentIsNone() {
    assertThat(answer("").amount("field")).isEmpty();
    assertThat(answer(null).amount("field")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.005", "1e13", "12345678901234", "1e-3"})
  void anAmountOutsideWhatMoneyIsRefused(String text) {
    assertThatThrownBy(() -> answer(text).amount("field"))
        .isInstanceOf(Refusal.class)
        .hasMessage("field: '%s' must be zero or more, with at most two decimals", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"246元", "1,000", "NaN", "Infinity", "0x10", "true"})
  void anAmountThatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> answer(text).amount("field"))
        .isInstanceOf(Refusal.class)
        .hasMessage("field: '%s' is not an amount; write it like 246.00", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "1e2147483647"})
  void anAmountThatWouldFillTheMemoryIsRefused(String text) {
    assertThatThrownBy(() -> answer(text).amount("field")).isInstanceOf(Refusal.class);
  }

  @Test
  void aWholeNumberMayComeWithTheDecimalOfTheForm() {
    assertThat(answer("3.0").requiredNumber("field")).isEqualTo(3);
    assertThat(answer(4).number("field")).isEqualTo(4);
    assertThat(answer(null).number("field")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5", "three", "99999999999"})
  void whatIsNoWholeNumberIsRefused(String text) {
    assertThatThrownBy(() -> answer(text).requiredNumber("field"))
        .isInstanceOf(Refusal.class)
        .hasMessage("field: '%s' is no whole number; write it like 3", text);
  }

  @Test
  void aDayIsReadAndWhatIsNoneIsRefused() {
    assertThat(answer("2026-03-09").day("field")).isEqualTo("2026-03-09");
    assertThatThrownBy(() -> answer("9.3.2026").day("field"))
        .isInstanceOf(Refusal.class)
        .hasMessage("field: '9.3.2026' is no day; write it like 2026-03-09");
  }

  private TaskAnswer answer(Object value) {
    when(task.getVariables()).thenReturn(Variables.putValue("field", value));
    return TaskAnswer.to(task);
  }
}
