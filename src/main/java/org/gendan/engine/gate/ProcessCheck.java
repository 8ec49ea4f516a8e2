package org.gendan.engine.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.words.Sentence;

/** What one process names: itself, beans, groups, forms, decisions, other processes, messages. */
final class ProcessCheck {

  private final House house;
  private final ModelVariables variables;
  private final Faults faults;
  private final ExpressionCheck expressions;
  private final XmlPart shipped;

  ProcessCheck(House house, String file, XmlPart shipped, Submission submission, Faults faults) {
    this.house = house;
    this.shipped = shipped;
    this.faults = faults;
    this.variables = new ModelVariables(house, House.stem(file), shipped);
    this.expressions = new ExpressionCheck(house, variables, faults, submission);
  }

  void check(String file, XmlPart root) {
    AllowedParts.check(root, false, faults);
    process(House.stem(file), root);
    Set<String> messages = messages(root);
    root.all()
        .forEach(
            part -> {
              expressions.check(part);
              reference(part, messages);
              words(part);
            });
    root.all("exclusiveGateway").forEach(gateway -> gateway(gateway, root));
    new LostParts(shipped, house.words(House.stem(file)).texts(), faults).check(root);
  }

  private void process(String id, XmlPart root) {
    List<XmlPart> processes = root.all("process").toList();
    if (processes.size() != 1) {
      faults.add(root, "process", "one file holds one process, %s", id);
      return;
    }
    XmlPart process = processes.get(0);
    if (!process.id().equals(id)) {
      faults.add(
          process,
          "process",
          "the process id is '%s'; write %s: the application starts it by this name",
          process.id(),
          id);
    }
    if (!process.get("isExecutable").equals("true")) {
      faults.add(process, "process", "write isExecutable=\"true\"");
    }
    if (!process.get("camunda:historyTimeToLive").matches("P\\d{1,4}D")) {
      faults.add(process, "process", "history time to live: write P180D");
    }
    if (!process.get("camunda:isStartableInTasklist").equals("false")) {
      faults.add(
          process,
          "process",
          "write camunda:isStartableInTasklist=\"false\": the application alone starts it");
    }
  }

  private void reference(XmlPart part, Set<String> messages) {
    switch (part.name()) {
      case "serviceTask" ->
          bean(part, part.get("camunda:delegateExpression"), house.beans().isDelegate());
      case "camunda:taskListener" ->
          bean(part, part.get("delegateExpression"), house.beans().isListener());
      case "userTask" -> userTask(part);
      case "businessRuleTask" -> decision(part);
      case "callActivity" -> call(part);
      case "camunda:in", "camunda:out" -> mapping(part);
      case "message" -> message(part);
      case "messageEventDefinition" -> {
        if (!messages.contains(part.get("messageRef"))) {
          faults.add(part, "message", "waits for no message of this file; choose one");
        }
      }
      default -> {
        // What is drawn, and what ExpressionCheck reads.
      }
    }
  }

  /** The engine computes labels and documentations of tasks, when a task is created. */
  private void words(XmlPart part) {
    boolean computed =
        ExpressionCheck.isExpression(part.get("name"))
            || part.name().equals("documentation") && ExpressionCheck.isExpression(part.text());
    if (computed) {
      faults.add(part, "expression", "labels and documentations are not computed; write words");
    }
  }

  private void bean(XmlPart part, String written, Predicate<String> known) {
    Optional<String> name = ExpressionCheck.single(written);
    if (name.isEmpty() || !known.test(name.get())) {
      String attribute =
          part.name().equals("serviceTask") ? "camunda:delegateExpression" : "delegateExpression";
      Set<String> beans =
          shipped
              .all()
              .map(at -> at.get(attribute))
              .filter(text -> !text.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new));
      faults.add(
          part, "bean", "there is no bean '%s' for it; %s", written, House.nearest(written, beans));
    }
  }

  private void userTask(XmlPart task) {
    binding(task, "camunda:formRefBinding", Sentence.of("write camunda:formRefBinding=\"latest\""));
    one(task, "form", task.get("camunda:formRef"), house.ids(".form"));
    String groups = task.get("camunda:candidateGroups");
    Optional<String> variable = ExpressionCheck.single(groups);
    if (variable.isPresent()) {
      expressions.known(task, variable.get());
    } else if (groups.isBlank()) {
      faults.add(
          task,
          "group",
          "nobody could take it; write one of %s",
          String.join(", ", house.groups()));
    } else {
      Stream.of(groups.split(",")).forEach(group -> one(task, "group", group, house.groups()));
    }
    if (task.all("camunda:taskListener").findAny().isEmpty()) {
      faults.add(task, "bean", "nobody would read its answer; give it a complete listener");
    }
  }

  private void decision(XmlPart task) {
    binding(
        task,
        "camunda:decisionRefBinding",
        Sentence.of("write camunda:decisionRefBinding=\"latest\""));
    one(task, "decision", task.get("camunda:decisionRef"), house.ids(".dmn"));
    if (!task.get("camunda:mapDecisionResult").equals("singleEntry")) {
      faults.add(task, "decision", "write camunda:mapDecisionResult=\"singleEntry\"");
    }
    if (!variables.names().contains(task.get("camunda:resultVariable"))) {
      expressions.known(task, task.get("camunda:resultVariable"));
    }
  }

  private void call(XmlPart call) {
    binding(
        call,
        "camunda:calledElementBinding",
        Sentence.of("take calledElementBinding out, or write latest"));
    one(call, "process", call.get("calledElement"), house.ids(".bpmn"));
  }

  private void binding(XmlPart part, String attribute, Sentence instead) {
    String binding = part.get(attribute, "latest");
    if (!binding.equals("latest")) {
      faults.add(
          part,
          "binding",
          "%s '%s' would not find what is deployed at another time; %s",
          attribute.replace("camunda:", ""),
          binding,
          instead);
    }
  }

  private void mapping(XmlPart mapping) {
    String key = mapping.get("businessKey");
    if (!key.isEmpty() && !key.equals("#{execution.processBusinessKey}")) {
      Optional<String> name = ExpressionCheck.single(key);
      if (name.isEmpty()) {
        faults.add(mapping, "expression", "write businessKey=\"#{execution.processBusinessKey}\"");
      } else {
        expressions.known(mapping, name.get());
      }
    }
    String ours = mapping.name().equals("camunda:in") ? "source" : "target";
    if (mapping.attributes().containsKey(ours)) {
      expressions.known(mapping, mapping.get(ours));
    }
    String theirs = ours.equals("source") ? "target" : "source";
    String called = mapping.parent().parent().get("calledElement");
    house
        .model(called + ".bpmn")
        .filter(model -> mapping.attributes().containsKey(theirs))
        .map(model -> new ModelVariables(house, called, model))
        .filter(known -> !known.names().contains(mapping.get(theirs)))
        // What is only shown in lists of tasks is declared nowhere.
        .filter(known -> shipped.all().noneMatch(at -> isSame(at, mapping)))
        .ifPresent(
            known ->
                faults.add(
                    mapping,
                    "variable",
                    "%s knows no variable '%s'; %s",
                    called,
                    mapping.get(theirs),
                    House.nearest(mapping.get(theirs), known.names())));
  }

  private static boolean isSame(XmlPart one, XmlPart other) {
    return one.name().equals(other.name()) && one.attributes().equals(other.attributes());
  }

  private void message(XmlPart message) {
    one(message, "message", message.get("name"), messageNames(shipped));
  }

  static Set<String> messageNames(XmlPart root) {
    return root.all("message")
        .map(message -> message.get("name"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> messages(XmlPart root) {
    return root.all("message").map(XmlPart::id).collect(Collectors.toSet());
  }

  private void one(XmlPart part, String what, String name, Set<String> known) {
    if (!known.contains(name.strip())) {
      faults.add(
          part,
          what,
          "there is no %s '%s'; %s",
          Sentence.of(what),
          name,
          House.nearest(name, known));
    }
  }

  /** A case for which no way is open stops with an error in the request of an agent. */
  private void gateway(XmlPart gateway, XmlPart root) {
    List<XmlPart> ways =
        root.all("sequenceFlow")
            .filter(flow -> flow.get("sourceRef").equals(gateway.id()))
            .toList();
    if (ways.size() < 2) {
      return;
    }
    if (ways.stream().noneMatch(flow -> flow.id().equals(gateway.get("default")))) {
      faults.add(gateway, "flow", "no way is open when no condition holds; choose a default flow");
    }
    ways.stream()
        .filter(flow -> !flow.id().equals(gateway.get("default")))
        .filter(flow -> flow.child("conditionExpression").isEmpty())
        .forEach(flow -> faults.add(flow, "flow", "has no condition; write ${orderStatus == '…'}"));
  }
}
