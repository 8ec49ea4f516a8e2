package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases that began under an earlier version of a model find every bean that it names. */
class PreviousModelsTest {

  static Stream<ProcessModel> models() {
    return ModelFiles.below(ModelFiles.PREVIOUS, ".bpmn").stream().map(ProcessModel::read);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void theBeansOfAPreviousVersionAreStillThere(ProcessModel model) {
    assertThat(TaskBeans.delegates())
        .containsAll(model.all(ServiceTask.class).map(ProcessModel::word).toList());
    assertThat(TaskBeans.listeners())
        .containsAll(model.all(UserTask.class).map(ProcessModel::word).toList());
  }
}
