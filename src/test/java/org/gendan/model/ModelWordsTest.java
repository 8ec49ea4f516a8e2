package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java and the diagrams use the same words: rename one in the Modeler, and this breaks first. */
class ModelWordsTest {

  private static final Map<String, ModelWords> WORDS = ModelWords.all();

  static List<ProcessModel> models() {
    return ModelFiles.below(ModelFiles.PROCESSES, ".bpmn").stream()
        .map(ProcessModel::read)
        .toList();
  }

  @Test
  void everyProcessHasItsModelClassAndEveryClassItsProcess() {
    assertThat(WORDS)
        .containsOnlyKeys(models().stream().map(model -> model.process().getId()).toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void messagesAreNamedOnBothSides(ProcessModel model) {
    assertThat(words(model).messages())
        .containsExactlyInAnyOrderElementsOf(
            model.all(Message.class).map(Message::getName).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyVariableThatTheDiagramReadsIsDeclared(ProcessModel model) {
    assertThat(words(model).variables()).containsAll(LastingVariables.read(model));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatAProcessRoutesOnCannotBeAnswered(ProcessModel model) {
    assertThat(words(model).guarded()).containsAll(LastingVariables.of(model));
  }

  private static ModelWords words(ProcessModel model) {
    return WORDS.get(model.process().getId());
  }
}
