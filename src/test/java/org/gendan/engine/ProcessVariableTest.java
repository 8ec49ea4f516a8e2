package org.gendan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.gendan.engine.ProcessVariable.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessVariableTest {

  private enum Colour {
    RED
  }

  private final Map<String, Object> values = new HashMap<>();
  private final VariableScope scope = mock(VariableScope.class);

  @BeforeEach
  void keepWhatIsSet() {
    when(scope.getVariable(any())).then(call -> values.get(call.<String>getArgument(0)));
    doAnswer(call -> values.put(call.getArgument(0), call.getArgument(1)))
        .when(scope)
        .setVariable(any(), any());
  }

  @Test
  void whatWasSetIsReadAsTheTypeThatWasDeclared() {
    var at = new Date();
    ProcessVariable.string("text").set(scope, "x");
    ProcessVariable.integer("count").set(scope, 3);
    ProcessVariable.number("fen").set(scope, 24600L);
    ProcessVariable.bool("stable").set(scope, true);
    ProcessVariable.instant("at").set(scope, at);

    assertThat(ProcessVariable.string("text").from(scope)).isEqualTo("x");
    assertThat(ProcessVariable.integer("count").from(scope)).isEqualTo(3);
    assertThat(ProcessVariable.number("fen").from(scope)).isEqualTo(24600L);
    assertThat(ProcessVariable.bool("stable").from(scope)).isTrue();
    assertThat(ProcessVariable.instant("at").from(scope)).isEqualTo(at);
  }

  @Test
  void aChoiceIsStoredByItsName() {
    ProcessVariable.choice("colour", Colour.class).set(scope, Colour.RED);

    assertThat(values).containsEntry("colour", "RED");
    assertThat(ProcessVariable.choice("colour", Colour.class).from(scope)).isEqualTo(Colour.RED);
    assertThat(ProcessVariable.choice("colour", Colour.class).with(Colour.RED))
        .isEqualTo(new Value("colour", "RED"));
  }

  @Test
  void aPassedValueIsGoneAtTheNextWait() {
    ProcessVariable.choice("colour", Colour.class).pass(scope, Colour.RED);

    assertThat(values.get("colour"))
        .isInstanceOfSatisfying(
            TypedValue.class,
            value -> {
              assertThat(value.getValue()).isEqualTo("RED");
              assertThat(value.isTransient()).isTrue();
            });
  }

  @Test
  void aMissingValueFailsWithItsName() {
    assertThatThrownBy(() -> ProcessVariable.string("orderId").from(scope))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Process variable 'orderId' is missing");
  }

  @Test
  void aValueOfAnotherTypeFailsWithBothTypes() {
    values.put("fen", "24600");

    assertThatThrownBy(() -> ProcessVariable.number("fen").from(scope))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Process variable 'fen' holds a String, not a Long");
  }

  @Test
  void anUnknownChoiceFailsWithItsValue() {
    values.put("colour", "GREEN");

    assertThatThrownBy(() -> ProcessVariable.choice("colour", Colour.class).from(scope))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Process variable 'colour' holds unknown 'GREEN'");
  }
}
