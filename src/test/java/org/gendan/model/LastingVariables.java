package org.gendan.model;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/**
 * The variables that a process must keep across a wait. A variable that is read only between the
 * completion of a user task and the next wait lives in that one transaction and costs no row.
 */
final class LastingVariables {

  private static final Pattern NAME = Pattern.compile("[$#]\\{([a-z][A-Za-z]*)( == .*)?}");

  /** The moment that a function of calendars counts from. */
  private static final Pattern MOMENT = Pattern.compile(", ([a-z][A-Za-z]*At)[,)]");

  private LastingVariables() {}

  static Set<String> of(ProcessModel model) {
    var names = new TreeSet<String>();
    var atOnce = reachedAtOnceFromUserTasks(model);
    model
        .all(FlowNode.class)
        .filter(node -> !atOnce.contains(node))
        .forEach(node -> read(node, names));
    model.all(CallActivity.class).flatMap(LastingVariables::mapped).forEach(names::add);
    return names;
  }

  /** Every variable that a gateway, a timer or a call of the process reads, decisions apart. */
  static Set<String> read(ProcessModel model) {
    var names = new TreeSet<>(of(model));
    model.all(FlowNode.class).forEach(node -> read(node, names));
    model
        .all(BusinessRuleTask.class)
        .map(BusinessRuleTask::getCamundaResultVariable)
        .forEach(names::remove);
    return names;
  }

  private static Set<FlowNode> reachedAtOnceFromUserTasks(ProcessModel model) {
    var reached = new HashSet<FlowNode>();
    var open = new ArrayDeque<FlowNode>();
    model.all(UserTask.class).forEach(open::add);
    while (!open.isEmpty()) {
      open.remove().getOutgoing().stream()
          .map(SequenceFlow::getTarget)
          .filter(node -> !node.isCamundaAsyncBefore())
          .filter(reached::add)
          .filter(node -> !isWait(node))
          .forEach(open::add);
    }
    return reached;
  }

  private static boolean isWait(FlowNode node) {
    return node instanceof UserTask
        || node instanceof CallActivity
        || node instanceof IntermediateCatchEvent;
  }

  private static void read(FlowNode node, Set<String> names) {
    node.getOutgoing().stream()
        .map(SequenceFlow::getConditionExpression)
        .filter(condition -> condition != null)
        .forEach(condition -> add(condition.getTextContent(), names));
    if (node instanceof Event) {
      node.getChildElementsByType(TimerEventDefinition.class)
          .forEach(timer -> add(timer.getTextContent(), names));
    }
  }

  private static void add(String expression, Set<String> names) {
    var name = NAME.matcher(expression.strip());
    if (name.matches()) {
      names.add(name.group(1));
    }
    var moment = MOMENT.matcher(expression);
    while (moment.find()) {
      names.add(moment.group(1));
    }
  }

  private static Stream<String> mapped(CallActivity call) {
    var extensions = call.getExtensionElements();
    return Stream.concat(
            extensions.getChildElementsByType(CamundaIn.class).stream()
                .map(CamundaIn::getCamundaSource),
            extensions.getChildElementsByType(CamundaOut.class).stream()
                .map(CamundaOut::getCamundaTarget))
        .filter(name -> name != null);
  }
}
