package org.gendan.model;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a model says to the people who work with it, in Tasklist and in Cockpit. */
enum WordRule implements ModelRule {
  NO_ROW_NUMBERS_IN_WHAT_AGENTS_READ(
      model ->
          model
              .all(Documentation.class)
              .map(ModelElementInstance::getTextContent)
              .filter(WordRule::namesARow)
              .map(text -> text + ": say what it means; the page of the process names the row"));

  private static final Pattern ROW =
      Pattern.compile("\\b([Rr]ows?|[Dd]ecisions?) \\d|\\bB\\d{1,2}\\b|\\bDOMAIN\\b");

  private final Function<ProcessModel, Stream<String>> faults;

  WordRule(Function<ProcessModel, Stream<String>> faults) {
    this.faults = faults;
  }

  @Override
  public Stream<String> faults(ProcessModel model) {
    return faults.apply(model);
  }

  /** Whether the text sends its reader to a number of docs/domain.md, which no agent has open. */
  static boolean namesARow(String text) {
    return ROW.matcher(text).find();
  }
}
