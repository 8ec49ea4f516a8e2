package org.gendan.model;

import static org.gendan.model.ProcessModel.nodes;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Ways through the diagram, and whether a person can read them. */
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

  A_LEVEL_HAS_AT_MOST_TWENTY_NODES(
      model ->
          model
              .levels()
              .map(level -> nodes(level).size())
              .filter(size -> size > 20)
              .map(size -> "a level with " + size + " nodes: split the process")),

  EVERYTHING_IS_DRAWN(
      model -> {
        var drawn = drawn(model);
        return model
            .all(FlowElement.class)
            .filter(FlowRule::isDrawable)
            .filter(element -> !drawn.contains(element.getId()))
            .map(element -> element.getId() + " has no place in the diagram");
      }),

  LABELS_BESIDE_A_SHAPE_HAVE_A_PLACE(
      model ->
          model
              .all(BpmnShape.class)
              .filter(FlowRule::isLabelledBeside)
              .filter(shape -> shape.getBpmnLabel() == null || bounds(shape.getBpmnLabel()) == null)
              .map(shape -> shape.getBpmnElement().getId() + ": its label has no place")),

  NOTHING_LIES_ON_ANYTHING(
      model ->
          model
              .levels()
              .flatMap(
                  level ->
                      nodes(level).stream()
                          .flatMap(
                              node ->
                                  nodes(level).stream()
                                      .filter(other -> node.getId().compareTo(other.getId()) < 0)
                                      .filter(other -> overlap(node, other))
                                      .map(other -> node.getId() + " lies on " + other.getId()))));

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

  private static boolean needsCondition(SequenceFlow flow) {
    return flow.getSource() instanceof ExclusiveGateway split
        && split.getOutgoing().size() > 1
        && !flow.equals(split.getDefault());
  }

  private static boolean isDrawable(FlowElement element) {
    return element instanceof FlowNode || element instanceof SequenceFlow;
  }

  /** The ids of what has a shape, or an edge from somewhere to somewhere. */
  private static Set<String> drawn(ProcessModel model) {
    return Stream.concat(
            model.all(BpmnShape.class).map(BpmnShape::getBpmnElement),
            model
                .all(BpmnEdge.class)
                .filter(edge -> edge.getWaypoints().size() > 1)
                .map(BpmnEdge::getBpmnElement))
        .filter(Objects::nonNull)
        .map(BaseElement::getId)
        .collect(Collectors.toSet());
  }

  private static boolean isLabelledBeside(BpmnShape shape) {
    return shape.getBpmnElement() instanceof FlowNode node
        && (node instanceof Event || node instanceof Gateway)
        && node.getName() != null;
  }

  private static Bounds bounds(BpmnLabel label) {
    return label.getBounds();
  }

  private static boolean overlap(FlowNode one, FlowNode other) {
    if (one.getDiagramElement() == null || other.getDiagramElement() == null) {
      return false;
    }
    // A boundary event is meant to sit on its task.
    if (one instanceof BoundaryEvent || other instanceof BoundaryEvent) {
      return false;
    }
    var a = ((BpmnShape) one.getDiagramElement()).getBounds();
    var b = ((BpmnShape) other.getDiagramElement()).getBounds();
    return a.getX() < b.getX() + b.getWidth()
        && b.getX() < a.getX() + a.getWidth()
        && a.getY() < b.getY() + b.getHeight()
        && b.getY() < a.getY() + a.getHeight();
  }
}
