package org.gendan.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One .dmn file as the rules see it. */
record DecisionModel(Path file, DmnModelInstance dmn) {

  static Stream<DecisionModel> all() {
    return ModelFiles.below(ModelFiles.PROCESSES, ".dmn").stream().map(DecisionModel::read);
  }

  static DecisionModel read(Path file) {
    return new DecisionModel(file, Dmn.readModelFromFile(file.toFile()));
  }

  /** The same file with other content: how a test shows that a rule can fail. */
  DecisionModel withText(String text) {
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new DecisionModel(file, Dmn.readModelFromStream(content));
  }

  DecisionTable table() {
    var tables = dmn.getModelElementsByType(DecisionTable.class);
    if (tables.size() != 1) {
      throw new IllegalStateException(file + " must hold exactly one decision table");
    }
    return tables.iterator().next();
  }

  Decision decision() {
    return (Decision) table().getParentElement();
  }

  List<Rule> rules() {
    return List.copyOf(table().getRules());
  }

  @Override
  public String toString() {
    return ModelFiles.stem(file);
  }
}
