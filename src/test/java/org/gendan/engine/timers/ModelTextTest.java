package org.gendan.engine.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.engine.timers.TimerPlace.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever number of a shipped file is written, the difference is that number. */
class ModelTextTest {

  private final DeployedPlaces places = new DeployedPlaces(null);
  private final ModelText texts = new ModelText(places);

  private static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)")).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> oneLineOfTheFileDiffers() throws IOException {
    return models().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private void check(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    for (TimerPlace place : places.of(file.getFileName().toString(), content)) {
      String other = other(place);
      byte[] written = texts.with(content, place, other);
      List<String> before = lines(content);
      List<String> after = lines(written);
      assertThat(after).as(place.id()).hasSameSizeAs(before);
      List<Integer> different = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        if (!before.get(i).equals(after.get(i))) {
          different.add(i);
        }
      }
      assertThat(different).as(place.id()).hasSize(1);
      assertThat(read(file, written, place).text()).as(place.id()).isEqualTo(other);
    }
  }

  private static String other(TimerPlace place) {
    return place.property() == Property.CELL && place.text().matches("\\d+")
        ? place.text() + "7"
        : place.text().startsWith("${") ? "${workingTime.after('desk', 'PT7M')}" : "PT7M";
  }

  private TimerPlace read(Path file, byte[] content, TimerPlace wanted) {
    return places.of(file.getFileName().toString(), content).stream()
        .filter(place -> place.id().equals(wanted.id()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void theModelsHaveNumbers() throws IOException {
    int count = 0;
    for (Path file : models()) {
      count += places.of(file.getFileName().toString(), Files.readAllBytes(file)).size();
    }
    assertThat(count).isGreaterThan(300);
  }
}
