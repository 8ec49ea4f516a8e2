package org.gendan.model;

import static org.gendan.model.ProcessModel.nodes;

import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Ways through the process, and whether a person can read them. */
enum FlowRule implements ModelRule {
  SPLITS_ASK_A_QUESTION(
      model ->
          splits(model)
              .filter(split -> split.getName() == null || !split.getName().endsWith("?"))
              .map(split -> split.getId() + ": end its label in a question mark")),

  SPLITS_HAVE_A_DEFAULT(
      model ->
          splits(model)
              .filter(split -> split.getDefault() == null)
              .map(split -> split.getId() + ": say which way is taken when nothing else matches")),

  ANSWERS_ARE_LABELLED(
      model ->
          splits(model)
              .flatMap(split -> split.getOutgoing().stream())
              .filter(answer -> answer.getName() == null || answer.getName().isBlank())
              .map(answer -> answer.getId() + " answers a question: write the answer on it")),

  ONLY_THE_DEFAULT_HAS_NO_CONDITION(
      model ->
          model
              .all(SequenceFlow.class)
              .filter(flow -> (flow.getConditionExpression() != null) != needsCondition(flow))
              .map(
                  flow ->
                      flow.getId() + ": a condition on every way out of a split but the default")),

  CONDITIONS_COMPARE_ONE_VARIABLE_WITH_A_CONSTANT(
      model ->
          model
              .all(ConditionExpression.class)
              .map(condition -> condition.getTextContent().strip())
              .filter(text -> !text.matches("\\$\\{[a-z][A-Za-z]* == ('[A-Z_]+'|true|false|\\d+)}"))
              .map(text -> text + ": compare one variable with one constant")),

  /** Merges are not counted: where two lines meet there is nothing to read. */
  A_LEVEL_HAS_AT_MOST_TWENTY_NODES(
      model ->
          model
              .levels()
              .map(level -> nodes(level).stream().filter(node -> !isMerge(node)).count())
              .filter(size -> size > 20)
              .map(size -> "a level with " + size + " nodes: split the process"));

  private final Function<ProcessModel, Stream<String>> faults;

  FlowRule(Function<ProcessModel, Stream<String>> faults) {
    this.faults = faults;
  }

  @Override
  public Stream<String> faults(ProcessModel model) {
    return faults.apply(model);
  }

  private static Stream<ExclusiveGateway> splits(ProcessModel model) {
    return model.all(ExclusiveGateway.class).filter(gateway -> gateway.getOutgoing().size() > 1);
  }

  private static boolean isMerge(FlowNode node) {
    return node instanceof Gateway && node.getOutgoing().size() == 1;
  }

  private static boolean needsCondition(SequenceFlow flow) {
    return flow.getSource() instanceof ExclusiveGateway split
        && split.getOutgoing().size() > 1
        && !flow.equals(split.getDefault());
  }
}
