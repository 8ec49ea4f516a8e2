package org.gendan.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One thing that every decision table keeps to. */
enum DecisionRule {
  DECISION_IS_NAMED_LIKE_ITS_FILE(
      model ->
          Stream.of(model.decision().getId())
              .filter(id -> !id.equals(ModelFiles.stem(model.file())))
              .map(id -> "decision " + id + ": use the file's name")),

  /** One output named like the file, or several that the application reads by their names. */
  RESULT_IS_NAMED_LIKE_ITS_FILE(
      model ->
          model.table().getOutputs().stream()
              .map(Output::getName)
              .filter(name -> !name.matches("[a-z][A-Za-z]*") || isOdd(model, name))
              .map(name -> name + ": one result named like the file, in camelCase")),

  DECISION_IS_EXPLAINED(
      model ->
          Stream.of(model.decision())
              .filter(decision -> text(decision).length() <= 60)
              .map(decision -> decision.getId() + ": a description that says what it decides")),

  HISTORY_IS_NOT_KEPT_FOR_EVER(
      model ->
          Stream.of(model.decision())
              .filter(
                  decision ->
                      !String.valueOf(decision.getCamundaHistoryTimeToLiveString())
                          .matches("P\\d+D"))
              .map(decision -> decision.getId() + ": historyTimeToLive in days, such as P180D")),

  EXACTLY_ONE_ROW_MAY_ANSWER(
      model ->
          Stream.of(model.table())
              .filter(table -> table.getHitPolicy() != HitPolicy.UNIQUE)
              .map(table -> "hit policy " + table.getHitPolicy() + ": UNIQUE")),

  ROWS_HAVE_A_NAME(
      model ->
          model.rules().stream()
              .map(Rule::getId)
              .filter(id -> !id.matches("rule_[a-z][A-Za-z]*"))
              .map(id -> id + ": name it rule_<what it is>")),

  ROWS_HAVE_A_REASON(
      model ->
          model.rules().stream()
              .filter(rule -> text(rule).length() <= 10)
              .map(rule -> rule.getId() + ": write its reason into the annotation")),

  /** A UNIQUE table ends in a row that excludes, in one column, what the others name. */
  LAST_ROW_TAKES_WHAT_NO_OTHER_NAMES(
      model ->
          Stream.of(model.rules().get(model.rules().size() - 1))
              .filter(
                  last ->
                      conditions(last).size() > 1
                          || !conditions(last).stream().allMatch(text -> text.startsWith("not(")))
              .map(last -> last.getId() + ": at most one condition, a not(...)")),

  NO_ROW_NUMBERS_IN_WHAT_ANALYSTS_READ(
      model ->
          model.dmn().getModelElementsByType(Description.class).stream()
              .map(ModelElementInstance::getTextContent)
              .filter(RowNumber::standsIn)
              .map(text -> text + ": say what it means; the page of the process names the row"));

  private final Function<DecisionModel, Stream<String>> faults;

  DecisionRule(Function<DecisionModel, Stream<String>> faults) {
    this.faults = faults;
  }

  /** What is wrong, where, and how it should be; nothing when the table keeps to the rule. */
  Stream<String> faults(DecisionModel model) {
    return faults.apply(model);
  }

  /** The faults under all rules, each after the name of its rule. */
  static List<String> allFaults(DecisionModel model) {
    return Stream.of(values())
        .flatMap(rule -> rule.faults(model).map(fault -> rule.name() + ": " + fault))
        .toList();
  }

  private static boolean isOdd(DecisionModel model, String output) {
    return model.table().getOutputs().size() == 1
        && !ProcessModel.kebab(output).equals(ModelFiles.stem(model.file()));
  }

  private static String text(DmnElement element) {
    Description description = element.getDescription();
    return description == null ? "" : description.getTextContent();
  }

  private static List<String> conditions(Rule rule) {
    return rule.getInputEntries().stream()
        .map(entry -> entry.getTextContent().strip())
        .filter(entry -> !entry.isEmpty())
        .toList();
  }
}
