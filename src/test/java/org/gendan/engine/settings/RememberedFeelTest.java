package org.gendan.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

/** Cells that are read once say what cells say that are read anew each time. */
class RememberedFeelTest {

  private static final List<String> CELLS =
      List.of(
          ">= 5",
          "5",
          "[1..5]",
          "< limit",
          "\"A\",\"B\"",
          "\"A\"",
          "not(\"A\")",
          "starts with(?, \"A\")",
          "true",
          "null",
          "unknown",
          "no function(?)",
          "is (broken");
  private static final List<String> EXPRESSIONS =
      List.of("input", "input + limit", "\"A\"", "5", "upper case(\"a\")", "true", "missing", "][");

  private final FeelEngine remembered = RememberedFeel.factory().createInstance();
  private final FeelEngine engines = new ScalaFeelEngine(List.of());

  @Test
  void cellsAndExpressionsAreAnsweredAsTheEngineAnswersThem() {
    for (int round = 0; round < 2; round++) {
      for (Object input : List.of(5, 7.5, "A", "AB", true)) {
        VariableContext context =
            Variables.fromMap(Map.of("input", input, "limit", 6)).asVariableContext();
        for (String expression : EXPRESSIONS) {
          assertThat(said(() -> remembered.evaluateSimpleExpression(expression, context)))
              .as("%s with %s", expression, input)
              .isEqualTo(said(() -> engines.evaluateSimpleExpression(expression, context)));
        }
        for (String cell : CELLS) {
          assertThat(said(() -> remembered.evaluateSimpleUnaryTests(cell, "input", context)))
              .as("%s of %s", cell, input)
              .isEqualTo(said(() -> engines.evaluateSimpleUnaryTests(cell, "input", context)));
        }
      }
    }
  }

  /** What is answered, or what is thrown. */
  private static String said(Supplier<?> asked) {
    try {
      return "answers " + asked.get();
    } catch (RuntimeException e) {
      return "throws " + e;
    }
  }
}
