package org.gendan.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gendan.engine.EngineForTests;
import org.gendan.words.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCodeCheckTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.alone();

  private static String model(String inside) {
    return """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
      <process id="code" isExecutable="true" camunda:historyTimeToLive="P1D">
        <startEvent id="startEvent_asked"/>
        %s
      </process>
    </definitions>
    """
        .formatted(inside);
  }

  private static List<String> code(String inside) {
    return ModelCodeCheck.code(model(inside).getBytes(StandardCharsets.UTF_8)).stream()
        .map(Sentence::plain)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<serviceTask id='t' camunda:class='java.lang.Thread'/> | class=\"java.lang.Thread\" in t",
        "<serviceTask id='t' camunda:type='shell'/> | type=\"shell\" in t",
        "<sendTask id='t' camunda:type='mail'/> | type=\"mail\" in t",
        "<scriptTask id='t' scriptFormat='groovy'><script>1</script></scriptTask> | <scriptTask> in"
            + " t",
        "<userTask id='t'><extensionElements><camunda:taskListener event='create' class='x.Y'/>"
            + "</extensionElements></userTask> | class=\"x.Y\" in t",
        "<serviceTask id='t'><extensionElements><camunda:connector/></extensionElements>"
            + "</serviceTask> | <connector> in t"
      })
  void codeIsFoundWithItsPlace(String inside, String found) {
    assertThat(code(inside)).contains(found);
  }

  @Test
  void beansAndTimersAreNoCode() {
    assertThat(
            code(
                "<serviceTask id='t' camunda:delegateExpression='${pushOrder}'/>"
                    + "<userTask id='u' camunda:candidateGroups='order-agents'/>"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"code.bpmn", "code.bpmn20.xml", "codebpmn", "bpmn20.xml"})
  void aModelWithAShellCommandIsNotDeployed(String name) {
    var repository = engine.engine().getRepositoryService();
    long before = repository.createDeploymentQuery().count();

    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .addString(name, model("<serviceTask id='t' camunda:type='shell'/>"))
                    .deploy())
        .hasMessageContaining(name)
        .hasMessageContaining("type=\"shell\" in t");

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }
}
