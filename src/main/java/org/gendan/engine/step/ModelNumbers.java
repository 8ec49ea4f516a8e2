package org.gendan.engine.step;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What stands in a version of a model about time. A version never changes, so each is read once;
 * there are as many as analysts deploy.
 */
final class ModelNumbers {

  /** The element that a number stands at, and what it says. */
  record Number(String element, String text) {}

  private final Map<String, Map<String, Number>> read = new ConcurrentHashMap<>();

  /**
   * The due date of a task or the time of a timer, as written; without a text where there is none.
   *
   * @param activity as the engine's job or task names it: a timer that starts a sub-process has the
   *     sub-process's name there, and its own here
   */
  Number of(String definitionId, String activity) {
    Map<String, Number> known = read.get(definitionId);
    if (known == null) {
      known = read(definitionId);
      read.put(definitionId, known);
    }
    return known.getOrDefault(activity, new Number(activity, null));
  }

  private static Map<String, Number> read(String definitionId) {
    // A version that nobody has asked for is read from the database, and a query in the middle of
    // a flush writes its rows twice: it gets a command of its own.
    var engine = Context.getProcessEngineConfiguration();
    BpmnModelInstance model =
        engine
            .getCommandExecutorTxRequiresNew()
            .execute(
                alone ->
                    alone.runWithoutAuthorization(
                        () ->
                            engine
                                .getDeploymentCache()
                                .findBpmnModelInstanceForProcessDefinition(definitionId)));
    Map<String, Number> numbers = new HashMap<>();
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      if (task.getCamundaDueDate() != null) {
        String text = task.getCamundaDueDate().strip();
        numbers.put(task.getId(), new Number(task.getId(), text));
      }
    }
    for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
      if (timer.getParentElement() instanceof FlowNode event) {
        Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
            .filter(Objects::nonNull)
            .findFirst()
            .map(time -> new Number(event.getId(), time.getTextContent().strip()))
            .ifPresent(number -> numbers.put(activity(event), number));
      }
    }
    return numbers;
  }

  private static String activity(FlowNode event) {
    return event instanceof StartEvent && event.getParentElement() instanceof SubProcess around
        ? around.getId()
        : event.getId();
  }
}
