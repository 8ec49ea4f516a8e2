package org.gendan.model;

import java.util.stream.Stream;

/** One thing that every process keeps to. */
interface ModelRule {

  String name();

  /** What is wrong, where, and how it should be; nothing when the model keeps to the rule. */
  Stream<String> faults(ProcessModel model);

  static Stream<ModelRule> all() {
    return Stream.of(
            NamingRule.values(),
            FlowRule.values(),
            TaskRule.values(),
            EngineRule.values(),
            WordRule.values())
        .flatMap(Stream::of);
  }
}
