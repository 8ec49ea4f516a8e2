package org.gendan.model;

import static org.gendan.model.ProcessModel.nodes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The diagram: whether everything is in it, and whether one thing covers another. */
enum PictureRule implements ModelRule {
  EVERYTHING_IS_DRAWN(
      model -> {
        var drawn = drawn(model);
        return model
            .all(FlowElement.class)
            .filter(PictureRule::isDrawable)
            .filter(element -> !drawn.contains(element.getId()))
            .map(element -> element.getId() + " has no place in the diagram");
      }),

  LABELS_BESIDE_A_SHAPE_HAVE_A_PLACE(
      model ->
          model
              .all(BpmnShape.class)
              .filter(PictureRule::isLabelledBeside)
              .filter(shape -> Label.of(shape).isEmpty())
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
                                      .map(other -> node.getId() + " lies on " + other.getId())))),

  NOTHING_COVERS_A_PLUS_SIGN(
      model ->
          model
              .all(BoundaryEvent.class)
              .filter(event -> isClosed(event.getAttachedTo()))
              .filter(PictureRule::coversPlusSign)
              .map(event -> event.getId() + " lies on the plus sign of its sub-process")),

  WHAT_IS_INSIDE_IS_DRAWN_INSIDE(
      model ->
          model
              .all(BpmnShape.class)
              .filter(shape -> shape.getBpmnElement() instanceof SubProcess && shape.isExpanded())
              .flatMap(
                  shape ->
                      nodes(((SubProcess) shape.getBpmnElement()).getFlowElements()).stream()
                          .filter(node -> !(node instanceof BoundaryEvent))
                          .filter(node -> !isInside(node, shape.getBounds()))
                          .map(node -> node.getId() + " stands outside of its sub-process"))),

  NO_LABEL_LIES_ON_ANOTHER(
      model -> {
        var labels = Label.all(model);
        return labels.stream()
            .flatMap(
                label ->
                    labels.stream()
                        .filter(other -> label.of().compareTo(other.of()) < 0)
                        .filter(label::covers)
                        .map(other -> "the labels of " + label.of() + " and " + other.of()))
            .map(both -> both + " lie on each other");
      }),

  NO_LABEL_LIES_ON_A_SHAPE(
      model -> {
        List<BpmnShape> shapes = model.all(BpmnShape.class).filter(s -> !isFrame(s)).toList();
        return Label.all(model).stream()
            .flatMap(
                label ->
                    shapes.stream()
                        .filter(label::covers)
                        .map(shape -> shape.getBpmnElement().getId())
                        .map(shape -> "the label of " + label.of() + " lies on " + shape));
      }),

  A_PAGE_FITS_A_SCREEN(
      model ->
          model
              .all(BpmnPlane.class)
              .filter(plane -> !PictureRule.wide().contains(model.process().getId()))
              .filter(plane -> width(plane) > PictureRule.screen())
              .map(plane -> plane.getId() + " is wider than a screen: close a sub-process"));

  /** Pixels from the first shape of a page to its last, on a screen that is 1,920 wide. */
  private static final double SCREEN = 1880;

  /** Pixels from the middle of a plus sign within which an event would cover it. */
  private static final double PLUS_SIGN = 30;

  /** Drawn before pages had to fit; each leaves the list when it is redrawn. */
  private static final Set<String> WIDE = Set.of("complaint-solution");

  private final Function<ProcessModel, Stream<String>> faults;

  PictureRule(Function<ProcessModel, Stream<String>> faults) {
    this.faults = faults;
  }

  @Override
  public Stream<String> faults(ProcessModel model) {
    return faults.apply(model);
  }

  private static double screen() {
    return SCREEN;
  }

  private static Set<String> wide() {
    return WIDE;
  }

  private static double width(BpmnPlane plane) {
    var bounds =
        plane.getChildElementsByType(BpmnShape.class).stream().map(BpmnShape::getBounds).toList();
    double left = bounds.stream().mapToDouble(Bounds::getX).min().orElse(0);
    return bounds.stream().mapToDouble(b -> b.getX() + b.getWidth()).max().orElse(0) - left;
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

  /** A sub-process that shows what is in it, and so lies below other things by its nature. */
  private static boolean isFrame(BpmnShape shape) {
    return shape.getBpmnElement() instanceof SubProcess && shape.isExpanded();
  }

  private static boolean isClosed(FlowNode node) {
    return node instanceof SubProcess
        && node.getModelInstance().getModelElementsByType(BpmnShape.class).stream()
            .anyMatch(shape -> node.equals(shape.getBpmnElement()) && !shape.isExpanded());
  }

  /** The plus sign opens a closed sub-process; it stands in the middle of its lower edge. */
  private static boolean coversPlusSign(BoundaryEvent event) {
    Bounds task = place(event.getAttachedTo()).orElseThrow();
    Bounds on = place(event).orElseThrow();
    double aside = on.getX() + on.getWidth() / 2 - (task.getX() + task.getWidth() / 2);
    double below = on.getY() + on.getHeight() / 2 - (task.getY() + task.getHeight());
    return Math.abs(aside) < PLUS_SIGN && Math.abs(below) < PLUS_SIGN;
  }

  private static boolean isInside(FlowNode node, Bounds frame) {
    return place(node)
        .map(
            bounds ->
                bounds.getX() >= frame.getX()
                    && bounds.getY() >= frame.getY()
                    && bounds.getX() + bounds.getWidth() <= frame.getX() + frame.getWidth()
                    && bounds.getY() + bounds.getHeight() <= frame.getY() + frame.getHeight())
        .orElse(true);
  }

  private static boolean overlap(FlowNode one, FlowNode other) {
    // A boundary event is meant to sit on its task.
    if (one instanceof BoundaryEvent || other instanceof BoundaryEvent) {
      return false;
    }
    return place(one).flatMap(a -> place(other).map(b -> Label.overlap(a, b))).orElse(false);
  }

  private static Optional<Bounds> place(FlowNode node) {
    if (node.getDiagramElement() instanceof BpmnShape shape) {
      return Optional.of(shape.getBounds());
    }
    // A closed sub-process has a shape and a page, and the model API answers with either.
    return node.getModelInstance().getModelElementsByType(BpmnShape.class).stream()
        .filter(shape -> node.equals(shape.getBpmnElement()))
        .map(BpmnShape::getBounds)
        .findFirst();
  }
}
