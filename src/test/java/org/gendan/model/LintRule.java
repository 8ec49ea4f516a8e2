package org.gendan.model;

import static org.gendan.model.ProcessModel.nodes;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/**
 * What bpmnlint recommends, so that a build that has only a JDK holds it, too. The rules on labels,
 * conditions and places in the diagram stand in {@link NamingRule}, {@link FlowRule} and {@link
 * PictureRule}.
 */
enum LintRule implements ModelRule {
  /** no-gateway-join-fork. */
  NO_GATEWAY_JOINS_AND_FORKS(
      model ->
          model
              .all(Gateway.class)
              .filter(gateway -> gateway.getIncoming().size() > 1)
              .filter(gateway -> gateway.getOutgoing().size() > 1)
              .map(gateway -> gateway.getId() + ": join in a gateway of its own before it")),

  /** fake-join. */
  ONLY_GATEWAYS_JOIN(
      model ->
          model
              .all(FlowNode.class)
              .filter(node -> !(node instanceof Gateway) && node.getIncoming().size() > 1)
              .map(node -> node.getId() + ": its ways in do not join; merge them in a gateway")),

  /** superfluous-gateway. */
  EVERY_GATEWAY_JOINS_OR_FORKS(
      model ->
          model
              .all(Gateway.class)
              .filter(gateway -> gateway.getIncoming().size() < 2)
              .filter(gateway -> gateway.getOutgoing().size() < 2)
              .map(gateway -> gateway.getId() + ": one way in, one way out, take it away")),

  /** no-implicit-split. */
  ONLY_GATEWAYS_SPLIT(
      model ->
          model
              .all(FlowNode.class)
              .filter(node -> !(node instanceof Gateway) && node.getOutgoing().size() > 1)
              .map(node -> node.getId() + ": split in a gateway after it")),

  /** no-implicit-start, no-disconnected. */
  NOTHING_BEGINS_BUT_START_EVENTS(
      model ->
          model
              .all(FlowNode.class)
              .filter(node -> node.getIncoming().isEmpty() && !begins(node))
              .map(node -> node.getId() + ": nothing leads to it")),

  /** no-implicit-end, no-disconnected. */
  NOTHING_STOPS_BUT_END_EVENTS(
      model ->
          model
              .all(FlowNode.class)
              .filter(node -> node.getOutgoing().isEmpty())
              .filter(node -> !(node instanceof EndEvent) && !isEventSubProcess(node))
              .map(node -> node.getId() + ": nothing follows; lead it to an end event")),

  /** no-duplicate-sequence-flows. */
  NO_WAY_IS_DRAWN_TWICE(
      model -> {
        Set<List<Object>> seen = new HashSet<>();
        return model
            .all(SequenceFlow.class)
            .filter(flow -> !seen.add(List.of(flow.getSource(), flow.getTarget())))
            .map(flow -> flow.getId() + ": such a flow is there already");
      }),

  /** start-event-required. */
  EVERY_LEVEL_STARTS(
      model ->
          model
              .levels()
              .filter(level -> level.stream().noneMatch(StartEvent.class::isInstance))
              .map(level -> name(level) + " has no start event")),

  /** end-event-required. */
  EVERY_LEVEL_ENDS(
      model ->
          model
              .levels()
              .filter(level -> level.stream().noneMatch(EndEvent.class::isInstance))
              .map(level -> name(level) + " has no end event")),

  /** single-blank-start-event. */
  A_LEVEL_HAS_ONE_BLANK_START(
      model ->
          model
              .levels()
              .filter(level -> blankStarts(level) > 1)
              .map(level -> name(level) + " has several blank start events: which one begins?")),

  /** sub-process-blank-start-event. */
  SUB_PROCESSES_START_BLANK(
      model ->
          model
              .all(SubProcess.class)
              .filter(process -> !process.triggeredByEvent())
              .filter(process -> typedStarts(process).findAny().isPresent())
              .map(process -> process.getId() + ": its start event waits for something")),

  /** event-sub-process-typed-start-event. */
  EVENT_SUB_PROCESSES_START_BY_AN_EVENT(
      model ->
          model
              .all(SubProcess.class)
              .filter(process -> process.triggeredByEvent())
              .filter(process -> blankStarts(process.getFlowElements()) > 0)
              .map(process -> process.getId() + ": say what its start event waits for")),

  /** no-complex-gateway, no-inclusive-gateway. */
  GATEWAYS_ARE_EXCLUSIVE_PARALLEL_OR_BY_EVENT(
      model ->
          model
              .all(Gateway.class)
              .filter(
                  gateway ->
                      gateway instanceof ComplexGateway || gateway instanceof InclusiveGateway)
              .map(gateway -> gateway.getId() + ": use an exclusive or a parallel gateway")),

  /** event-based-gateway. */
  EVENT_GATEWAYS_WAIT_FOR_SEVERAL_EVENTS(
      model ->
          model
              .all(EventBasedGateway.class)
              .filter(gateway -> gateway.getOutgoing().size() < 2)
              .map(gateway -> gateway.getId() + " waits for one event only")),

  /** single-event-definition. */
  EVENTS_WAIT_FOR_ONE_THING(
      model ->
          model
              .all(Event.class)
              .filter(event -> event.getChildElementsByType(EventDefinition.class).size() > 1)
              .map(event -> event.getId() + ": one event definition")),

  /** superfluous-termination. */
  TERMINATION_ENDS_SOMETHING(
      model ->
          model
              .levels()
              .filter(LintRule::isTerminationSuperfluous)
              .map(level -> name(level) + ": its one end has nothing to terminate")),

  /** global. */
  MESSAGES_ARE_NAMED_ONCE(
      model -> {
        Set<String> seen = new HashSet<>();
        return model
            .all(Message.class)
            .filter(message -> message.getName() == null || !seen.add(message.getName()))
            .map(message -> message.getId() + ": one message, one name");
      }),

  /** link-event. */
  NO_LINKS(
      model ->
          model
              .all(LinkEventDefinition.class)
              .map(link -> link.getParentElement().getAttributeValue("id") + ": draw the flow"));

  private final Function<ProcessModel, Stream<String>> faults;

  LintRule(Function<ProcessModel, Stream<String>> faults) {
    this.faults = faults;
  }

  @Override
  public Stream<String> faults(ProcessModel model) {
    return faults.apply(model);
  }

  private static boolean begins(FlowNode node) {
    return node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node);
  }

  private static boolean isEventSubProcess(FlowNode node) {
    return node instanceof SubProcess process && process.triggeredByEvent();
  }

  private static String name(Collection<FlowElement> level) {
    return level.stream()
        .findFirst()
        .map(element -> element.getParentElement().getAttributeValue("id"))
        .orElse("a level without elements");
  }

  private static long blankStarts(Collection<FlowElement> level) {
    return level.stream()
        .filter(StartEvent.class::isInstance)
        .filter(start -> start.getChildElementsByType(EventDefinition.class).isEmpty())
        .count();
  }

  private static Stream<FlowElement> typedStarts(SubProcess process) {
    return process.getFlowElements().stream()
        .filter(StartEvent.class::isInstance)
        .filter(start -> !start.getChildElementsByType(EventDefinition.class).isEmpty());
  }

  /** One terminating end, and nothing else on the level that could still run or end otherwise. */
  private static boolean isTerminationSuperfluous(Collection<FlowElement> level) {
    var ends = nodes(level).stream().filter(node -> node.getOutgoing().isEmpty()).toList();
    return ends.stream().filter(LintRule::isTermination).count() == 1
        && ends.stream().allMatch(end -> isTermination(end) || isInterrupting(end));
  }

  private static boolean isTermination(FlowNode node) {
    return node instanceof EndEvent
        && !node.getChildElementsByType(TerminateEventDefinition.class).isEmpty();
  }

  private static boolean isInterrupting(FlowNode node) {
    return isEventSubProcess(node)
        && ((Activity) node)
            .getChildElementsByType(StartEvent.class).stream().anyMatch(StartEvent::isInterrupting);
  }
}
