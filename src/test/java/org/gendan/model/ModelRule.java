package org.gendan.model;

import java.util.List;
import java.util.stream.Stream;

/** One thing that every process keeps to. */
interface ModelRule {

  String name();

  /** What is wrong, where, and how it should be; nothing when the model keeps to the rule. */
  Stream<String> faults(ProcessModel model);

  static Stream<ModelRule> all() {
    return Stream.<ModelRule[]>of(
            NamingRule.values(),
            FlowRule.values(),
            LintRule.values(),
            PictureRule.values(),
            TaskRule.values(),
            EngineRule.values(),
            WordRule.values())
        .flatMap(Stream::of);
  }

  /** The faults under all rules, each after the name of its rule. */
  static List<String> allFaults(ProcessModel model) {
    return all()
        .flatMap(rule -> rule.faults(model).map(fault -> rule.name() + ": " + fault))
        .toList();
  }
}
