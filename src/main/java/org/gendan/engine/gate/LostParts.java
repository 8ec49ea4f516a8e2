package org.gendan.engine.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.words.Sentence;

/**
 * What Java waits for in a model and must find there: its tasks with their beans and forms, its
 * calls, its messages, and every element that a {@code *Model} class names.
 */
final class LostParts {

  private static final Set<String> AWAITED =
      Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity");

  /** What binds such an element to Java; the rest of it is the analyst's. */
  private static final Map<String, List<String>> BOUND =
      Map.of(
          "userTask", List.of("camunda:formRef"),
          "serviceTask", List.of("camunda:delegateExpression", "camunda:asyncBefore"),
          "businessRuleTask", List.of("camunda:decisionRef", "camunda:resultVariable"),
          "callActivity", List.of("calledElement"),
          "camunda:taskListener", List.of("delegateExpression"));

  private final XmlPart shipped;
  private final Set<String> named;
  private final Faults faults;

  LostParts(XmlPart shipped, Set<String> named, Faults faults) {
    this.shipped = shipped;
    this.named = named;
    this.faults = faults;
  }

  void check(XmlPart root) {
    Map<String, XmlPart> there =
        root.all()
            .filter(part -> !part.id().isEmpty())
            .collect(Collectors.toMap(XmlPart::id, Function.identity(), (a, b) -> a));
    Set<String> reached =
        root.all("sequenceFlow").map(flow -> flow.get("targetRef")).collect(Collectors.toSet());
    shipped
        .all()
        .filter(this::isAwaited)
        .forEach(part -> compare(part, there.get(part.id()), reached, root));
  }

  private boolean isAwaited(XmlPart part) {
    return AWAITED.contains(part.name())
        || named.contains(part.id())
        || part.child("messageEventDefinition").isPresent();
  }

  private void compare(XmlPart ours, XmlPart theirs, Set<String> reached, XmlPart root) {
    String called = Faults.owner(ours);
    if (theirs == null || !theirs.name().equals(ours.name())) {
      faults.add(
          theirs == null ? root : theirs,
          "lost",
          "%s is gone, but the application waits for it; put the %s back",
          called,
          ours.name());
      return;
    }
    boolean wasReached = ours.child("incoming").isPresent();
    if (wasReached && !reached.contains(theirs.id())) {
      faults.add(theirs, "lost", "no flow leads there any more; connect it again");
    }
    BOUND
        .getOrDefault(ours.name(), List.of())
        .forEach(attribute -> same(attribute, ours, theirs, theirs));
    ours.all("camunda:taskListener")
        .forEach(
            listener ->
                same(
                    "delegateExpression",
                    listener,
                    theirs.all("camunda:taskListener").findFirst().orElse(null),
                    theirs));
    ours.all()
        .filter(part -> part.name().equals("camunda:in") || part.name().equals("camunda:out"))
        .filter(
            part ->
                theirs.all(part.name()).noneMatch(at -> at.attributes().equals(part.attributes())))
        .forEach(
            part ->
                faults.add(
                    theirs, "lost", "does not hand over %s; put it back", part.attributes()));
    message(ours, theirs, root);
  }

  private void same(String attribute, XmlPart ours, XmlPart theirs, XmlPart place) {
    String wanted = ours.get(attribute);
    String written = theirs == null ? "" : theirs.get(attribute);
    if (!written.equals(wanted)) {
      faults.add(
          place,
          "lost",
          "%s is '%s'; write %s",
          attribute.replace("camunda:", ""),
          written,
          wanted.isEmpty() ? Sentence.of("nothing, take it out") : wanted);
    }
  }

  private void message(XmlPart ours, XmlPart theirs, XmlPart root) {
    ours.child("messageEventDefinition")
        .map(event -> name(shipped, event))
        .filter(
            name ->
                !theirs
                    .child("messageEventDefinition")
                    .map(event -> name(root, event))
                    .orElse("")
                    .equals(name))
        .ifPresent(name -> faults.add(theirs, "lost", "must wait for the message %s", name));
  }

  private static String name(XmlPart root, XmlPart event) {
    return root.all("message")
        .filter(message -> message.id().equals(event.get("messageRef")))
        .findFirst()
        .map(message -> message.get("name"))
        .orElse("");
  }
}
