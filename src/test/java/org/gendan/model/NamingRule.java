package org.gendan.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Ids and labels: they surface in incidents, audits and on the agent's screen. */
enum NamingRule implements ModelRule {
  PROCESS_IS_NAMED_LIKE_ITS_FILE(
      model ->
          Stream.of(model.process())
              .filter(
                  process ->
                      !process.getId().equals(ModelFiles.stem(model.file()))
                          || !process.getId().matches("[a-z]+(-[a-z]+)+"))
              .map(
                  process -> "process id " + process.getId() + ": use the file's kebab-case name")),

  IDS_SPEAK(
      model ->
          model
              .all(FlowElement.class)
              .filter(element -> !element.getId().matches(prefix(element) + "[a-z][A-Za-z]*[a-z]"))
              .map(element -> element.getId() + ": name it " + prefix(element) + "<what it is>")),

  NO_ID_IS_GENERATED(
      model ->
          Stream.of(
                  model.all(FlowElement.class).map(FlowElement::getId),
                  model.all(Message.class).map(Message::getId))
              .flatMap(ids -> ids)
              .filter(id -> Pattern.matches(".*_(?=[a-z]*\\d)[0-9a-z]{7}", id))
              .map(id -> id + " is generated: give it a name")),

  EVERYTHING_SHOWN_HAS_A_LABEL(
      model ->
          model
              .all(FlowNode.class)
              .filter(node -> !(node instanceof Gateway) || node.getOutgoing().size() > 1)
              .filter(
                  node -> label(node).isBlank() || !Character.isUpperCase(label(node).charAt(0)))
              .map(node -> node.getId() + " needs a label that begins with a capital letter")),

  TASKS_ARE_LABELLED_VERB_OBJECT(
      model ->
          model
              .all(FlowNode.class)
              .filter(node -> node instanceof Task || node instanceof CallActivity)
              .filter(node -> !label(node).contains(" "))
              .map(node -> node.getId() + " is labelled " + label(node) + ": say verb and object")),

  NO_LABEL_SAYS_NOTHING(
      model ->
          model
              .all(FlowElement.class)
              .filter(
                  element ->
                      Stream.of(label(element).toLowerCase(Locale.ROOT).split("\\W+"))
                          .anyMatch(NamingRule::saysNothing))
              .map(element -> label(element) + ": say what happens, not that something does")),

  MESSAGES_ARE_PAST_EVENTS_OF_A_CAPABILITY(
      model ->
          model
              .all(Message.class)
              .filter(
                  message ->
                      !message.getName().matches(capability() + "\\.[a-z][A-Za-z]+(ed|id|n)"))
              .map(message -> message.getName() + ": name it <capability>.<pastEvent>"));

  private static final Set<String> EMPTY_WORDS =
      Set.of("handle", "process", "manage", "do", "perform");

  private static final List<String> CAPABILITIES =
      List.of(
          "order",
          "shipment",
          "escalation",
          "refund",
          "ticket",
          "carrier",
          "erp",
          "notify",
          "calendar",
          "money");

  private static final Map<Class<? extends FlowElement>, String> PREFIXES = new LinkedHashMap<>();

  static {
    PREFIXES.put(StartEvent.class, "startEvent_");
    PREFIXES.put(EndEvent.class, "endEvent_");
    PREFIXES.put(BoundaryEvent.class, "event_");
    PREFIXES.put(IntermediateCatchEvent.class, "event_");
    PREFIXES.put(UserTask.class, "userTask_");
    PREFIXES.put(BusinessRuleTask.class, "businessRuleTask_");
    PREFIXES.put(ServiceTask.class, "serviceTask_");
    PREFIXES.put(CallActivity.class, "callActivity_");
    PREFIXES.put(SubProcess.class, "subProcess_");
    PREFIXES.put(EventBasedGateway.class, "eventGateway_");
    PREFIXES.put(Gateway.class, "gateway_");
    PREFIXES.put(SequenceFlow.class, "flow_");
  }

  private final Function<ProcessModel, Stream<String>> faults;

  NamingRule(Function<ProcessModel, Stream<String>> faults) {
    this.faults = faults;
  }

  @Override
  public Stream<String> faults(ProcessModel model) {
    return faults.apply(model);
  }

  private static String prefix(FlowElement element) {
    return PREFIXES.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(element))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("<no such element is agreed on>");
  }

  private static String label(FlowElement element) {
    return element.getName() == null ? "" : element.getName();
  }

  private static boolean saysNothing(String word) {
    return EMPTY_WORDS.contains(word);
  }

  private static String capability() {
    return "(" + String.join("|", CAPABILITIES) + ")";
  }
}
