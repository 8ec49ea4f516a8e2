package org.gendan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.model.ModelFiles;
import org.junit.jupiter.api.Test;

/** The page that follows an order names classes and tasks that are there. */
class WayOfAnOrderTest {

  private static final Page PAGE = Page.of(Page.DOCS.resolve("way-of-an-order.md"));

  @Test
  void everyClassThatThePageNamesIsThere() {
    Set<String> classes =
        Page.below(Path.of("src/main/java"), ".java").stream()
            .map(ModelFiles::stem)
            .collect(Collectors.toSet());

    assertThat(PAGE.words().stream().filter(word -> word.matches("[A-Z]\\w*[a-z]\\w*")))
        .hasSizeGreaterThan(20)
        .isSubsetOf(classes);
  }

  @Test
  void everyTaskThatThePageNamesIsInAModel() {
    assertThat(PAGE.words().stream().filter(word -> word.matches("[a-z]+[A-Z]?[a-z]+_\\w+")))
        .isNotEmpty()
        .allMatch(id -> models().anyMatch(model -> model.contains("id=\"" + id + "\"")));
  }

  @Test
  void everyRoomThatThePageNamesIsThere() {
    assertThat(PAGE.words().stream().filter(word -> word.matches("[a-z]+/[a-z]+")))
        .isNotEmpty()
        .allMatch(room -> Files.isDirectory(Path.of("src/main/java/org/gendan", room)));
  }

  private static Stream<String> models() {
    return ModelFiles.below(ModelFiles.PROCESSES, ".bpmn").stream().map(ModelFiles::text);
  }
}
