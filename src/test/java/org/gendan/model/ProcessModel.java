package org.gendan.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One .bpmn file as the rules see it. */
record ProcessModel(Path file, BpmnModelInstance bpmn) {

  static ProcessModel read(Path file) {
    return new ProcessModel(file, Bpmn.readModelFromFile(file.toFile()));
  }

  /** The same file with other content: how a test shows that a rule can fail. */
  ProcessModel withText(String text) {
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new ProcessModel(file, Bpmn.readModelFromStream(content));
  }

  Process process() {
    var processes = bpmn.getModelElementsByType(Process.class);
    if (processes.size() != 1) {
      throw new IllegalStateException(file + " must hold exactly one process");
    }
    return processes.iterator().next();
  }

  <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
    return bpmn.getModelElementsByType(type).stream();
  }

  /** The flow elements of the process and of each of its sub-processes, one list a level. */
  Stream<Collection<FlowElement>> levels() {
    return Stream.concat(
        Stream.of(process().getFlowElements()),
        all(SubProcess.class).map(SubProcess::getFlowElements));
  }

  static List<FlowNode> nodes(Collection<FlowElement> level) {
    return level.stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast).toList();
  }

  /** The id without its prefix: {@code confirmOrder} of {@code userTask_confirmOrder}. */
  static String word(BaseElement element) {
    return element.getId().substring(element.getId().indexOf('_') + 1);
  }

  static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(documentation -> documentation.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return file.toString();
  }

  /** {@code confirm-order} of {@code confirmOrder}. */
  static String kebab(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
