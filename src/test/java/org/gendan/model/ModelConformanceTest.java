package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agreement between the diagrams, the forms and the beans, over every file analysts own. */
class ModelConformanceTest {

  private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void aProcessKeepsToEveryRule(ProcessModel model) {
    assertThat(ModelRule.allFaults(model)).isEmpty();
  }

  @Test
  void everyProcessHasItsModelClassAndEveryClassItsProcess() {
    assertThat(WordRule.keys())
        .containsExactlyInAnyOrderElementsOf(
            models().map(model -> model.process().getId()).toList());
  }

  @Test
  void fileNamesAreUnique() {
    var names =
        Stream.of(ModelFiles.PROCESSES, ModelFiles.FORMS)
            .flatMap(folder -> ModelFiles.below(folder, "").stream())
            .map(file -> file.getFileName().toString());

    // The packaged jar deploys resources by their bare names.
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void modelsAndFormsLieInTheFolderOfTheirCapability() {
    assertThat(models().map(model -> model.file().getParent().getFileName().toString()))
        .isSubsetOf(capabilities());
    models()
        .forEach(
            model ->
                model
                    .all(UserTask.class)
                    .map(task -> FormFile.of(task.getCamundaFormRef()).file())
                    .forEach(
                        form ->
                            assertThat(form.getParent().getFileName())
                                .as("the folder of %s", form)
                                .isEqualTo(model.file().getParent().getFileName())));
  }

  @Test
  void everyAnswerThatAGatewayWaitsForIsOfferedByTheForm() {
    models()
        .flatMap(model -> model.all(SequenceFlow.class))
        .filter(flow -> flow.getConditionExpression() != null)
        .forEach(ModelConformanceTest::assertThatTheFormOffersTheAnswer);
  }

  @Test
  void everyServiceTaskHasItsBeanAndEveryBeanItsServiceTask() {
    assertThat(TaskBeans.delegates())
        .containsAll(words(models(), ModelConformanceTest::serviceTasks))
        .isSubsetOf(words(lasting(), ModelConformanceTest::serviceTasks));
  }

  @Test
  void everyUserTaskHasItsBeanAndEveryBeanItsUserTask() {
    assertThat(TaskBeans.listeners())
        .containsAll(words(models(), ModelConformanceTest::userTasks))
        .isSubsetOf(words(lasting(), ModelConformanceTest::userTasks));
  }

  private static void assertThatTheFormOffersTheAnswer(SequenceFlow flow) {
    var asked =
        flow.getSource().getIncoming().stream()
            .map(SequenceFlow::getSource)
            .filter(UserTask.class::isInstance)
            .map(UserTask.class::cast)
            .toList();
    var comparison = COMPARISON.matcher(flow.getConditionExpression().getTextContent());
    assertThat(asked.isEmpty() || comparison.matches()).as(flow.getId()).isTrue();
    asked.forEach(
        task ->
            assertThat(
                    FormFile.of(task.getCamundaFormRef())
                        .offers(comparison.group(1), comparison.group(2)))
                .as("%s asks for %s", flow.getId(), comparison.group())
                .isTrue());
  }

  private static Set<String> words(
      Stream<ProcessModel> models, Function<ProcessModel, Stream<String>> read) {
    return models.flatMap(read).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> serviceTasks(ProcessModel model) {
    return model.all(ServiceTask.class).map(ProcessModel::word);
  }

  private static Stream<String> userTasks(ProcessModel model) {
    return model.all(UserTask.class).map(ProcessModel::word);
  }

  /** The shipped models and those before them, under which cases still run. */
  private static Stream<ProcessModel> lasting() {
    return Stream.concat(
        models(), ModelFiles.below(ModelFiles.PREVIOUS, ".bpmn").stream().map(ProcessModel::read));
  }

  static Stream<ProcessModel> models() {
    List<Path> files = ModelFiles.below(ModelFiles.PROCESSES, ".bpmn");
    return files.stream().map(ProcessModel::read);
  }

  private static Set<String> capabilities() {
    try (Stream<Path> packages = Files.list(Path.of("src/main/java/org/gendan"))) {
      return packages.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("The packages cannot be listed", e);
    }
  }
}
