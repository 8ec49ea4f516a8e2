package org.gendan.lab.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Into which dates of processes the times of a decision table go: {@code table-dates.yaml}. */
@Component
class TableDates {

  private final Map<String, List<String>> dates;

  TableDates() {
    var file = new ClassPathResource("lab/table-dates.yaml");
    try {
      this.dates =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The dates, each as {@code model.variable}. */
  List<String> of(String table) {
    return dates.getOrDefault(table, List.of());
  }
}
