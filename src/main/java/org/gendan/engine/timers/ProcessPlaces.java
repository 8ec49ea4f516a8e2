package org.gendan.engine.timers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.gendan.engine.timers.TimerPlace.Host;
import org.gendan.engine.timers.TimerPlace.Property;

/** The timer events of a process, and the due and follow-up dates of its tasks. */
final class ProcessPlaces {

  private final String file;
  private final String model;
  private final String definitionId;
  private final int version;
  private final List<TimerPlace> places = new ArrayList<>();

  private ProcessPlaces(String file, String model, String definitionId, int version) {
    this.file = file;
    this.model = model;
    this.definitionId = definitionId;
    this.version = version;
  }

  static List<TimerPlace> of(
      BpmnModelInstance read, String file, String definitionId, int version) {
    List<TimerPlace> all = new ArrayList<>();
    for (Process process : read.getModelElementsByType(Process.class)) {
      var places = new ProcessPlaces(file, process.getId(), definitionId, version);
      read.getModelElementsByType(CatchEvent.class).stream()
          .filter(event -> isIn(process, event))
          .forEach(places::event);
      read.getModelElementsByType(UserTask.class).stream()
          .filter(task -> isIn(process, task))
          .forEach(places::task);
      all.addAll(places.places);
    }
    return List.copyOf(all);
  }

  private static boolean isIn(Process process, ModelElementInstance element) {
    for (ModelElementInstance above = element; above != null; above = above.getParentElement()) {
      if (above.equals(process)) {
        return true;
      }
    }
    return false;
  }

  private void event(CatchEvent event) {
    for (TimerEventDefinition timer : event.getChildElementsByType(TimerEventDefinition.class)) {
      ModelElementInstance expression = expression(timer);
      if (expression != null) {
        add(event, property(timer), expression.getTextContent().strip(), desksAfter(event));
      }
    }
  }

  static ModelElementInstance expression(TimerEventDefinition timer) {
    if (timer.getTimeDuration() != null) {
      return timer.getTimeDuration();
    }
    return timer.getTimeCycle() != null ? timer.getTimeCycle() : timer.getTimeDate();
  }

  private static Property property(TimerEventDefinition timer) {
    if (timer.getTimeDuration() != null) {
      return Property.DURATION;
    }
    return timer.getTimeCycle() != null ? Property.CYCLE : Property.DATE;
  }

  private void task(UserTask task) {
    if (isSaid(task.getCamundaDueDate())) {
      add(
          task,
          Property.DUE,
          task.getCamundaDueDate().strip(),
          task.getCamundaCandidateGroupsList());
    }
    if (isSaid(task.getCamundaFollowUpDate())) {
      add(
          task,
          Property.FOLLOW_UP,
          task.getCamundaFollowUpDate().strip(),
          task.getCamundaCandidateGroupsList());
    }
  }

  private static boolean isSaid(String text) {
    return text != null && !text.isBlank();
  }

  private void add(FlowNode node, Property property, String text, List<String> desks) {
    Host host =
        node instanceof BoundaryEvent boundary && boundary.getAttachedTo() != null
            ? new Host(boundary.getAttachedTo().getId(), named(boundary.getAttachedTo().getName()))
            : null;
    places.add(
        new TimerPlace(
            file,
            model,
            definitionId,
            version,
            node.getId(),
            property,
            text,
            named(node.getName()),
            host,
            List.copyOf(desks),
            null,
            List.of()));
  }

  private static String named(String name) {
    return name == null ? "" : name.replaceAll("\\s+", " ").strip();
  }

  /** Of the tasks that are reached first, the groups. */
  private static List<String> desksAfter(FlowNode event) {
    Deque<FlowNode> next = new ArrayDeque<>(List.of(event));
    Set<String> seen = new HashSet<>();
    while (!next.isEmpty()) {
      FlowNode node = next.poll();
      if (node instanceof UserTask task) {
        return task.getCamundaCandidateGroupsList();
      }
      if (seen.add(node.getId())) {
        node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
      }
    }
    return List.of();
  }
}
