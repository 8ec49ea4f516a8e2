package org.gendan.desk.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.gendan.calendar.Calendars;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.lab.TimerBook;
import org.springframework.stereotype.Component;

/** Models and tables as they are in force, to be looked at and to be edited elsewhere. */
@Component
class DeployedLabModels {

  private final TimerBook book;
  private final RepositoryService repository;
  private final Calendars calendars;

  DeployedLabModels(TimerBook book, RepositoryService repository, Calendars calendars) {
    this.calendars = calendars;
    this.book = book;
    this.repository = repository;
  }

  /** What authors call their models and tables that are in force, by key. */
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .list()
        .forEach(one -> put(names, one.getKey(), one.getName()));
    repository
        .createDecisionDefinitionQuery()
        .latestVersion()
        .list()
        .forEach(one -> put(names, one.getKey(), one.getName()));
    return names;
  }

  private static void put(Map<String, String> names, String key, String name) {
    names.put(key, name == null ? key : name);
  }

  /** The bytes of a file that has a number in it; empty for any other. */
  Optional<byte[]> read(String file) {
    if (file.endsWith(".yaml")) {
      return calendars.text(file).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
    return book.places().stream()
        .filter(place -> place.file().equals(file) && place.definitionId() != null)
        .findFirst()
        .map(this::read);
  }

  private byte[] read(TimerPlace place) {
    try (InputStream content =
        place.file().endsWith(".dmn")
            ? repository.getDecisionModel(place.definitionId())
            : repository.getProcessModel(place.definitionId())) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + place.file() + " cannot be read", e);
    }
  }
}
