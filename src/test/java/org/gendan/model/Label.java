package org.gendan.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The text beside a shape or a flow: whose it is, on which page and where. */
record Label(String of, ModelElementInstance plane, Bounds bounds) {

  /** What a reader does not see as covering. */
  private static final double HAIR = 1;

  static List<Label> all(ProcessModel model) {
    return Stream.concat(
            model.all(BpmnShape.class).flatMap(shape -> of(shape).stream()),
            model
                .all(BpmnEdge.class)
                .flatMap(edge -> of(edge, edge.getBpmnLabel(), edge.getBpmnElement()).stream()))
        .toList();
  }

  static Optional<Label> of(BpmnShape shape) {
    return of(shape, shape.getBpmnLabel(), shape.getBpmnElement());
  }

  private static Optional<Label> of(
      ModelElementInstance drawn, BpmnLabel label, ModelElementInstance element) {
    return Optional.ofNullable(label)
        .map(BpmnLabel::getBounds)
        .filter(bounds -> element instanceof FlowElement named && named.getName() != null)
        .map(bounds -> new Label(((FlowElement) element).getId(), plane(drawn), bounds));
  }

  boolean covers(Label other) {
    return plane.equals(other.plane) && overlap(bounds, other.bounds);
  }

  /** Whether it lies on a shape that is not its own; beside a diamond its corner is free. */
  boolean covers(BpmnShape shape) {
    return plane.equals(plane(shape))
        && !shape.getBpmnElement().getId().equals(of)
        && overlap(bounds, shape.getBounds());
  }

  static boolean overlap(Bounds a, Bounds b) {
    return a.getX() + HAIR < b.getX() + b.getWidth()
        && b.getX() + HAIR < a.getX() + a.getWidth()
        && a.getY() + HAIR < b.getY() + b.getHeight()
        && b.getY() + HAIR < a.getY() + a.getHeight();
  }

  private static ModelElementInstance plane(ModelElementInstance drawn) {
    return drawn.getParentElement();
  }
}
