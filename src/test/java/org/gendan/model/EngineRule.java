package org.gendan.model;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the engine runs: nothing in a model is code, and nothing is kept for ever. */
enum EngineRule implements ModelRule {
  PROCESS_RUNS_AND_IS_EXPLAINED(
      model ->
          Stream.of(model.process())
              .filter(
                  process ->
                      !process.isExecutable() || ProcessModel.documentation(process).length() < 60)
              .map(process -> process.getId() + ": executable, and a documentation text")),

  HISTORY_IS_NOT_KEPT_FOR_EVER(
      model ->
          Stream.of(model.process())
              .filter(
                  process ->
                      !String.valueOf(process.getCamundaHistoryTimeToLiveString())
                          .matches("P\\d+D"))
              .map(process -> process.getId() + ": historyTimeToLive in days, such as P180D")),

  NO_ORDER_IS_BORN_IN_TASKLIST(
      model ->
          Stream.of(model.process())
              .filter(process -> process.isCamundaStartableInTasklist())
              .map(process -> process.getId() + " is started by the application alone")),

  NOTHING_IS_CODE(
      model ->
          elements(model)
              .flatMap(EngineRule::names)
              .filter(EngineRule::isCode)
              .map(name -> name + " is code or a hidden way: use a task and a bean")),

  EXPRESSIONS_ARE_OF_THE_AGREED_KINDS(
      model ->
          elements(model)
              .flatMap(EngineRule::texts)
              .filter(text -> text.contains("${") || text.contains("#{"))
              .filter(text -> !isAgreed(text))
              .map(text -> text + ": no logic in expressions")),

  TIMERS_ARE_READABLE(
      model ->
          model
              .all(TimerEventDefinition.class)
              .filter(timer -> !isReadable(timer))
              .map(
                  timer ->
                      timer.getParentElement().getAttributeValue("id")
                          + ": PT72H, working"
                          + " time, a cut-off or a variable that ends in At")),

  MESSAGES_ARE_ALL_WAITED_FOR(
      model ->
          model
              .all(Message.class)
              .filter(
                  message ->
                      model
                          .all(MessageEventDefinition.class)
                          .noneMatch(waiting -> message.equals(waiting.getMessage())))
              .map(message -> message.getName() + " is declared, but nothing waits for it")),

  NO_LANES(
      model -> model.all(Lane.class).map(lane -> lane.getId() + ": groups own tasks, not lanes")),

  AT_MOST_FIVE_VARIABLES_LAST(
      model ->
          Stream.of(LastingVariables.of(model))
              .filter(variables -> variables.size() > 5)
              .map(variables -> "lasting variables " + variables + ": five are enough for a case"));

  private static final Set<String> CODE =
      Set.of(
          "scriptTask",
          "script",
          "connector",
          "field",
          "executionListener",
          "signalEventDefinition",
          "conditionalEventDefinition",
          "camunda:class",
          "camunda:expression",
          "camunda:topic",
          "camunda:variableEvents");

  private static final Pattern AGREED =
      Pattern.compile(
          "\\$\\{[a-z][A-Za-z]*}"
              + "|\\$\\{[a-z][A-Za-z]* == ('[A-Z_]+'|true|false|\\d+)}"
              + "|#\\{execution\\.processBusinessKey}");

  private final Function<ProcessModel, Stream<String>> faults;

  EngineRule(Function<ProcessModel, Stream<String>> faults) {
    this.faults = faults;
  }

  @Override
  public Stream<String> faults(ProcessModel model) {
    return faults.apply(model);
  }

  private static boolean isAgreed(String text) {
    return AGREED.matcher(text.strip()).matches() || Readable.isDueDate(text.strip());
  }

  private static boolean isCode(String name) {
    return CODE.contains(name);
  }

  private static boolean isReadable(TimerEventDefinition timer) {
    TimeDate date = timer.getTimeDate();
    TimeDuration duration = timer.getTimeDuration();
    return date != null && Readable.isTimerDate(date.getTextContent().strip())
        || duration != null && Readable.isDuration(duration.getTextContent().strip());
  }

  private static Stream<Element> elements(ProcessModel model) {
    var all = ModelXml.of(model).getElementsByTagName("*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
  }

  private static Stream<String> names(Element element) {
    return Stream.concat(
        Stream.of(element.getLocalName()), attributes(element).map(Node::getNodeName));
  }

  private static Stream<String> texts(Element element) {
    var hasChildren = element.getElementsByTagName("*").getLength() > 0;
    return Stream.concat(
        attributes(element).map(Node::getNodeValue),
        hasChildren ? Stream.empty() : Stream.of(element.getTextContent()));
  }

  private static Stream<Node> attributes(Element element) {
    var attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength()).mapToObj(attributes::item);
  }
}
