package org.gendan.model.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gendan.model.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/processes/ say what the models say. */
class ProcessPagesTest {

  private static final String REMEDY = "draw it: ./mvnw -Ppictures process-test-classes";

  static List<Path> processes() {
    return ModelFiles.below(ModelFiles.PROCESSES, ".bpmn");
  }

  static List<Path> decisions() {
    return ModelFiles.below(ModelFiles.PROCESSES, ".dmn");
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void noTableIsOlderThanItsModel(Path model) {
    assertThat(DecisionPage.of(model).isFresh()).as(REMEDY).isTrue();
  }

  @Test
  void aPictureOfAnEarlierModelIsFound(@TempDir Path folder) throws Exception {
    var model = Files.writeString(folder.resolve("a-model.bpmn"), "<new/>");
    var picture = new Picture(model, folder.resolve("a-model.svg"), "a-model");
    var head = "<svg width=\"5\" height=\"5\" viewBox=\"0 0 5 5\" version=\"1.1\">";
    Files.writeString(picture.file(), picture.signed(head + "</svg>"));
    assertThat(picture.isFresh()).isTrue();

    Files.writeString(model, "<newer/>");

    assertThat(picture.isFresh()).isFalse();
  }

  @Test
  void everyPictureHasItsModel() {
    assertThat(ModelFiles.below(Picture.FOLDER, ".svg").stream().map(ModelFiles::stem))
        .containsExactlyInAnyOrderElementsOf(
            processes().stream()
                .flatMap(model -> Picture.of(model).stream())
                .map(picture -> ModelFiles.stem(picture.file()))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aPageShowsThePictureOfItsModelAndNamesTasksMessagesAndEnds(Path file) {
    var page = ModelFiles.text(Picture.FOLDER.resolve(ModelFiles.stem(file) + ".md"));
    var model = Bpmn.readModelFromFile(file.toFile());

    assertThat(Picture.of(file))
        .allSatisfy(
            picture -> {
              assertThat(picture.isFresh()).as(REMEDY).isTrue();
              assertThat(page).contains("(" + picture.file().getFileName() + ")");
            });
    assertThat(words(model)).allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
  }

  private static Stream<String> words(BpmnModelInstance model) {
    return Stream.of(
            ids(model, UserTask.class),
            ids(model, EndEvent.class),
            model.getModelElementsByType(Message.class).stream().map(Message::getName))
        .flatMap(words -> words);
  }

  private static Stream<String> ids(BpmnModelInstance model, Class<? extends FlowElement> type) {
    return model.getModelElementsByType(type).stream().map(FlowElement::getId);
  }
}
