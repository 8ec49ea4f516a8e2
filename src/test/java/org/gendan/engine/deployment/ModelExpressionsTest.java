package org.gendan.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelExpressionsTest {

  /** A function that analysts are offered. */
  public static final class Hours implements ModelFunction {
    public Date after(String calendar) {
      return new Date(calendar.length());
    }
  }

  /** What a delegate is, and no function of a model. */
  public static final class Inside {
    public Object getServices() {
      return "reached";
    }
  }

  private final ModelExpressions expressions =
      new ModelExpressions(Map.of("hours", new Hours(), "inside", new Inside()));

  private Object value(String text) {
    var context =
        expressions.createElContext(
            Variables.createVariables().putValue("amount", "12").asVariableContext());
    return expressions.createValueExpression(text).getValue(context);
  }

  @Test
  void variablesAndFunctionsAreReached() {
    assertThat(value("${amount}")).isEqualTo("12");
    assertThat(value("${amount == '12'}")).isEqualTo(true);
    assertThat(value("${amount.length()}")).isEqualTo(2);
    assertThat(value("${hours.after('desk')}")).isEqualTo(new Date(4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${amount.class.name}",
        "${amount.getClass().forName('java.lang.Runtime')}",
        "${amount['cla'.concat('ss')]}",
        "${hours.class.classLoader}",
        "${hours.getClass().getClassLoader()}",
        "${inside.services}",
        "${inside.getServices()}"
      })
  void nothingBehindThemIs(String text) {
    assertThatThrownBy(() -> value(text)).hasMessageContaining("may not use");
  }
}
