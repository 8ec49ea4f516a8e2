package org.gendan.model;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What the tests ask of a decision table. */
public final class DecisionTables {

  private DecisionTables() {}

  public static DecisionTable only(String fileName) {
    var tables =
        Dmn.readModelFromFile(ModelFiles.named(fileName).toFile())
            .getModelElementsByType(DecisionTable.class);
    if (tables.size() != 1) {
      throw new IllegalStateException(fileName + " must hold exactly one decision table");
    }
    return tables.iterator().next();
  }

  public static List<String> ruleIds(String fileName) {
    Collection<Rule> rules = only(fileName).getRules();
    return rules.stream().map(DmnElement::getId).toList();
  }
}
