package org.gendan.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The words of a diagram: shared with its {@code *Model} class in Java, or read by agents. */
enum WordRule implements ModelRule {
  MESSAGES_ARE_NAMED_ON_BOTH_SIDES(
      model ->
          Stream.concat(
              less(messages(model), words(model).messages())
                  .map(name -> name + " is not named in the *Model class"),
              less(words(model).messages(), lasting(model))
                  .map(name -> name + " is named in the *Model class, but the process has none"))),

  EVERY_VARIABLE_THAT_IS_READ_IS_DECLARED(
      model ->
          less(LastingVariables.read(model), words(model).variables())
              .map(name -> name + " is read, but the *Model class declares no such variable")),

  WHAT_A_PROCESS_ROUTES_ON_CANNOT_BE_ANSWERED(
      model ->
          less(LastingVariables.of(model), words(model).guarded())
              .map(name -> name + " is routed on: protect it in the *Model class")),

  NO_ROW_NUMBERS_IN_WHAT_AGENTS_READ(
      model ->
          model
              .all(Documentation.class)
              .map(ModelElementInstance::getTextContent)
              .filter(RowNumber::standsIn)
              .map(text -> text + ": say what it means; the page of the process names the row"));

  private static final Map<String, ModelWords> WORDS = ModelWords.all();

  private final Function<ProcessModel, Stream<String>> faults;

  WordRule(Function<ProcessModel, Stream<String>> faults) {
    this.faults = faults;
  }

  @Override
  public Stream<String> faults(ProcessModel model) {
    return faults.apply(model);
  }

  static Set<String> keys() {
    return WORDS.keySet();
  }

  private static ModelWords words(ProcessModel model) {
    return WORDS.getOrDefault(model.process().getId(), ModelWords.NONE);
  }

  private static Set<String> messages(ProcessModel model) {
    return model.all(Message.class).map(Message::getName).collect(Collectors.toSet());
  }

  /** Those of earlier versions, too, under which cases still wait. */
  private static Set<String> lasting(ProcessModel model) {
    return Stream.concat(
            Stream.of(model),
            ModelFiles.below(ModelFiles.PREVIOUS, ".bpmn").stream()
                .map(ProcessModel::read)
                .filter(previous -> previous.process().getId().equals(model.process().getId())))
        .flatMap(one -> messages(one).stream())
        .collect(Collectors.toSet());
  }

  private static Stream<String> less(Set<String> all, Set<String> known) {
    var left = new TreeSet<>(all);
    left.removeAll(known);
    return left.stream();
  }
}
