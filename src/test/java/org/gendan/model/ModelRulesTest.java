package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule finds the fault it is there for: one edit of a sound model, one rule that objects. */
class ModelRulesTest {

  /** Rules whose fault is no edit of one text; each has its own test below. */
  private static final Set<String> ALONE =
      Set.of(
          "NO_LANES",
          "A_LEVEL_HAS_AT_MOST_TWENTY_NODES",
          "LABELS_BESIDE_A_SHAPE_HAVE_A_PLACE",
          "NO_LABEL_LIES_ON_ANOTHER",
          "NO_LABEL_LIES_ON_A_SHAPE",
          "NOTHING_LIES_ON_ANYTHING");

  @ParameterizedTest(name = "{0}: {2} -> {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PROCESS_IS_NAMED_LIKE_ITS_FILE | shipment-follow-up | process id=\"shipment-follow-up\" |"
            + " process id=\"shipment\"",
        "IDS_SPEAK | order-cancellation | endEvent_cancellationRefused | end_cancellationRefused",
        "NO_ID_IS_GENERATED | order-cancellation | endEvent_cancellationRefused | endEvent_0a1b2c3",
        "EVERYTHING_SHOWN_HAS_A_LABEL | order-lifecycle | name=\"Order completed\" | name=\"\"",
        "TASKS_ARE_LABELLED_VERB_OBJECT | order-lifecycle | name=\"Read dispatch\" | name=\"Read\"",
        "NO_LABEL_SAYS_NOTHING | order-lifecycle | name=\"Refund order\" | name=\"Handle refund\"",
        "MESSAGES_ARE_PAST_EVENTS_OF_A_CAPABILITY | payment-chase | name=\"order.paid\" |"
            + " name=\"payOrder\"",
        "SPLITS_ASK_A_QUESTION | order-lifecycle | name=\"Stock reserved?\" | name=\"Stock"
            + " reserved\"",
        "SPLITS_HAVE_A_DEFAULT | order-lifecycle | ` default=\"flow_reserved\"` | ``",
        "ANSWERS_ARE_LABELLED | order-lifecycle | name=\"Short\" | name=\"\"",
        "ONLY_THE_DEFAULT_HAS_NO_CONDITION | order-lifecycle | default=\"flow_reserved\" |"
            + " default=\"flow_short\"",
        "CONDITIONS_COMPARE_ONE_VARIABLE_WITH_A_CONSTANT | order-lifecycle | callResult =="
            + " 'REACHED' | order.isReached()",
        "EVERYTHING_IS_DRAWN | order-lifecycle | bpmnElement=\"serviceTask_pushOrder\" |"
            + " bpmnElement=\"gateway_callNeeded\"",
        "NOTHING_COVERS_A_PLUS_SIGN | refund-recovery | x=\"544\" y=\"342\" | x=\"512\" y=\"342\"",
        "SERVICE_TASKS_ARE_BOUND_BY_THEIR_NAME | order-lifecycle | ${pushOrder} | ${pushOrders}",
        "REMOTE_CALLS_AND_ONLY_THEY_RUN_IN_THEIR_OWN_JOB | order-lifecycle | `"
            + " camunda:asyncBefore=\"true\"` | ``",
        "USER_TASKS_SAY_WHO_DECIDES_WHAT | shipment-follow-up | The carrier or the"
            + " customer says that the parcel was signed or refused. Logistics checks the"
            + " carrier’s own system and sets the outcome with its evidence. Nobody else may,"
            + " whichever door they use. What contradicts the carrier or our own books waits for a"
            + " second person. | Verify.",
        "USER_TASKS_BELONG_TO_ONE_KNOWN_GROUP | shipment-follow-up |"
            + " camunda:candidateGroups=\"logistics\" | camunda:candidateGroups=\"logistic\"",
        "USER_TASKS_HAVE_THE_FORM_OF_THEIR_NAME | shipment-follow-up |"
            + " formRefBinding=\"latest\" | formRefBinding=\"deployment\"",
        "USER_TASKS_ARE_DUE | chase-reminder | camunda:dueDate=\"${windowEndsAt}\" |"
            + " camunda:dueDate=\"${windowEnds}\"",
        "USER_TASKS_HAND_THEIR_ANSWER_TO_ONE_BEAN | shipment-follow-up | event=\"complete\" |"
            + " event=\"create\"",
        "DECISIONS_EXIST_AND_NAME_THEIR_RESULT | order-confirmation |"
            + " decisionRef=\"order-stability\" | decisionRef=\"stability\"",
        "CALLED_PROCESSES_EXIST | order-lifecycle | calledElement=\"order-confirmation\" |"
            + " calledElement=\"confirmation\"",
        "CALLS_SAY_WHAT_GOES_IN_AND_OUT | order-lifecycle | source=\"shipmentId\""
            + " target=\"shipmentId\" | variables=\"all\"",
        "PROCESS_RUNS_AND_IS_EXPLAINED | shipment-follow-up | isExecutable=\"true\" |"
            + " isExecutable=\"false\"",
        "HISTORY_IS_NOT_KEPT_FOR_EVER | shipment-follow-up | historyTimeToLive=\"P180D\" |"
            + " historyTimeToLive=\"\"",
        "NO_ORDER_IS_BORN_IN_TASKLIST | shipment-follow-up | isStartableInTasklist=\"false\" |"
            + " isStartableInTasklist=\"true\"",
        "NOTHING_IS_CODE | shipment-follow-up | camunda:delegateExpression=\"${readParcel}\" |"
            + " camunda:class=\"org.gendan.ReadParcel\"",
        "TIMERS_ARE_READABLE | chase-reminder | windowEndsAt, 'PT30M' | windowEndsAt, 'half an"
            + " hour'",
        "EXPRESSIONS_ARE_OF_THE_AGREED_KINDS | payment-chase | cutOff.next('unpaid-expiry',"
            + " unpaidSinceAt) | cutOff.next(window, unpaidSinceAt)",
        "MESSAGES_ARE_ALL_WAITED_FOR | payment-chase | messageRef=\"message_orderPaid\" |"
            + " messageRef=\"message_orderCancellationChanged\"",
        "AT_MOST_FIVE_VARIABLES_LAST | order-lifecycle | out source=\"orderStatus\""
            + " target=\"orderStatus\" | out source=\"orderStatus\" target=\"stability\"",
        "MESSAGES_ARE_NAMED_ON_BOTH_SIDES | payment-chase | name=\"order.paid\" |"
            + " name=\"order.moneyReceived\"",
        "EVERY_VARIABLE_THAT_IS_READ_IS_DECLARED | order-lifecycle | shortageAnswer == |"
            + " answerOfShortage ==",
        "WHAT_A_PROCESS_ROUTES_ON_CANNOT_BE_ANSWERED | order-lifecycle | ${orderStatus =="
            + " 'RETURNING'} | ${outcome == 'RETURNING'}",
        "NO_ROW_NUMBERS_IN_WHAT_AGENTS_READ | shipment-follow-up | whichever door they use. |"
            + " whichever door they use, row 53.",
        "NO_GATEWAY_JOINS_AND_FORKS | marketplace-message |"
            + " <bpmn:outgoing>flow_messageSettledToMessageApplied</bpmn:outgoing> |"
            + " <bpmn:outgoing>flow_messageSettledToMessageApplied</bpmn:outgoing><bpmn:outgoing>flow_giveUp</bpmn:outgoing>",
        "ONLY_GATEWAYS_JOIN | marketplace-message |"
            + " <bpmn:incoming>flow_messageSettledToMessageApplied</bpmn:incoming> |"
            + " <bpmn:incoming>flow_messageSettledToMessageApplied</bpmn:incoming><bpmn:incoming>flow_giveUp</bpmn:incoming>",
        "EVERY_GATEWAY_JOINS_OR_FORKS | marketplace-message |"
            + " <bpmn:incoming>flow_awaitOrderToMessageApplied</bpmn:incoming> | ``",
        "ONLY_GATEWAYS_SPLIT | marketplace-message |"
            + " <bpmn:outgoing>flow_applyMessageToOrderMissing</bpmn:outgoing> |"
            + " <bpmn:outgoing>flow_applyMessageToOrderMissing</bpmn:outgoing><bpmn:outgoing>flow_giveUp</bpmn:outgoing>",
        "NOTHING_BEGINS_BUT_START_EVENTS | marketplace-message |"
            + " <bpmn:incoming>flow_giveUp</bpmn:incoming> | ``",
        "NOTHING_STOPS_BUT_END_EVENTS | marketplace-message |"
            + " <bpmn:outgoing>flow_applyMessageToOrderMissing</bpmn:outgoing> | ``",
        "NO_WAY_IS_DRAWN_TWICE | marketplace-message | <bpmn:sequenceFlow id=\"flow_giveUp\" |"
            + " <bpmn:sequenceFlow id=\"flow_again\" sourceRef=\"event_orderNeverCame\""
            + " targetRef=\"endEvent_orderNeverCame\" /><bpmn:sequenceFlow id=\"flow_giveUp\"",
        "EVERY_LEVEL_STARTS | marketplace-message | bpmn:startEvent | bpmn:manualTask",
        "EVERY_LEVEL_ENDS | marketplace-message | bpmn:endEvent | bpmn:manualTask",
        "A_LEVEL_HAS_ONE_BLANK_START | marketplace-message | <bpmn:startEvent"
            + " id=\"startEvent_messageReceived\" | <bpmn:startEvent id=\"startEvent_other\""
            + " /><bpmn:startEvent id=\"startEvent_messageReceived\"",
        "SUB_PROCESSES_START_BLANK | marketplace-message |"
            + " <bpmn:outgoing>flow_orderMissedToHourPassed</bpmn:outgoing> |"
            + " <bpmn:outgoing>flow_orderMissedToHourPassed</bpmn:outgoing><bpmn:messageEventDefinition"
            + " id=\"message\" />",
        "EVENT_SUB_PROCESSES_START_BY_AN_EVENT | order-lifecycle | <bpmn:messageEventDefinition"
            + " id=\"startEvent_orderCancelled_message\" messageRef=\"message_orderCancelled\" /> |"
            + " ``",
        "GATEWAYS_ARE_EXCLUSIVE_PARALLEL_OR_BY_EVENT | marketplace-message | bpmn:exclusiveGateway"
            + " | bpmn:inclusiveGateway",
        "EVENT_GATEWAYS_WAIT_FOR_SEVERAL_EVENTS | shipment-follow-up |"
            + " <bpmn:outgoing>flow_nextNewsToNextLookDue</bpmn:outgoing> | ``",
        "EVENTS_WAIT_FOR_ONE_THING | marketplace-message | <bpmn:timerEventDefinition"
            + " id=\"event_hourPassed_timer\"> | <bpmn:messageEventDefinition id=\"message\""
            + " /><bpmn:timerEventDefinition id=\"event_hourPassed_timer\">",
        "TERMINATION_ENDS_SOMETHING | marketplace-message |"
            + " <bpmn:incoming>flow_orderCame</bpmn:incoming> |"
            + " <bpmn:incoming>flow_orderCame</bpmn:incoming><bpmn:terminateEventDefinition"
            + " id=\"end\" />",
        "MESSAGES_ARE_NAMED_ONCE | payment-chase | name=\"order.paid\" |"
            + " name=\"order.cancellationChanged\"",
        "NO_LINKS | marketplace-message | <bpmn:timerEventDefinition id=\"event_hourPassed_timer\">"
            + " | <bpmn:linkEventDefinition id=\"link\" name=\"there\" /><bpmn:timerEventDefinition"
            + " id=\"event_hourPassed_timer\">",
        "WHAT_IS_INSIDE_IS_DRAWN_INSIDE | marketplace-message | x=\"520\" y=\"220\" width=\"586\" |"
            + " x=\"520\" y=\"220\" width=\"100\"",
        "A_PAGE_FITS_A_SCREEN | order-cancellation | x=\"162\" | x=\"-1600\""
      })
  void aRuleObjectsToItsFault(String rule, String process, String sound, String faulty) {
    var model = ProcessModel.read(ModelFiles.named(process + ".bpmn"));
    var text = ModelFiles.text(model.file());
    assertThat(text).contains(sound);

    var broken = model.withText(text.replace(sound, faulty == null ? "" : faulty));

    assertThat(named(rule).faults(model)).isEmpty();
    assertThat(named(rule).faults(broken)).isNotEmpty();
  }

  @Test
  void allFaultsAreToldTogetherEachWithItsRule() {
    var model = ProcessModel.read(ModelFiles.named("order-cancellation.bpmn"));

    var broken =
        model.withText(
            ModelFiles.text(model.file())
                .replace("endEvent_cancellationRefused", "end_cancellationRefused")
                .replace("isExecutable=\"true\"", "isExecutable=\"false\""));

    assertThat(ModelRule.allFaults(broken))
        .contains(
            "IDS_SPEAK: end_cancellationRefused: name it endEvent_<what it is>",
            "PROCESS_RUNS_AND_IS_EXPLAINED: order-cancellation: executable, and a documentation"
                + " text");
  }

  @Test
  void lanesAreObjectedTo() {
    var model = ProcessModel.read(ModelFiles.named("order-cancellation.bpmn"));
    var lanes = "<bpmn:laneSet id=\"lanes\"><bpmn:lane id=\"lane_desk\" /></bpmn:laneSet>";

    var broken =
        model.withText(
            ModelFiles.text(model.file()).replaceFirst("(</bpmn:documentation>)", "$1" + lanes));

    assertThat(EngineRule.NO_LANES.faults(broken)).isNotEmpty();
  }

  @Test
  void aLevelOfTwentyOneNodesIsObjectedTo() {
    var model = ProcessModel.read(ModelFiles.named("order-cancellation.bpmn"));
    var crowd = "<bpmn:task id=\"task_%d\" />".repeat(21);

    var broken =
        model.withText(
            ModelFiles.text(model.file())
                .replaceFirst(
                    "(</bpmn:documentation>)", "$1" + crowd.formatted((Object[]) numbers(21))));

    assertThat(FlowRule.A_LEVEL_HAS_AT_MOST_TWENTY_NODES.faults(broken)).isNotEmpty();
  }

  @Test
  void aLabelWithoutAPlaceIsObjectedTo() {
    var model = ProcessModel.read(ModelFiles.named("order-cancellation.bpmn"));

    model.all(BpmnLabel.class).forEach(label -> label.getParentElement().removeChildElement(label));

    assertThat(PictureRule.LABELS_BESIDE_A_SHAPE_HAVE_A_PLACE.faults(model)).isNotEmpty();
  }

  @Test
  void aTaskOnTopOfAnotherIsObjectedTo() {
    var model = ProcessModel.read(ModelFiles.named("order-cancellation.bpmn"));

    model.all(BpmnShape.class).forEach(shape -> shape.getBounds().setX(100));

    assertThat(PictureRule.NOTHING_LIES_ON_ANYTHING.faults(model)).isNotEmpty();
  }

  @Test
  void labelsOnTopOfEachOtherAreObjectedTo() {
    var model = ProcessModel.read(ModelFiles.named("order-cancellation.bpmn"));

    Label.all(model).forEach(label -> label.bounds().setX(100));
    Label.all(model).forEach(label -> label.bounds().setY(900));

    assertThat(PictureRule.NO_LABEL_LIES_ON_ANOTHER.faults(model)).isNotEmpty();
    assertThat(PictureRule.NO_LABEL_LIES_ON_A_SHAPE.faults(model)).isEmpty();
  }

  @Test
  void aLabelOnTopOfATaskIsObjectedTo() {
    var model = ProcessModel.read(ModelFiles.named("order-cancellation.bpmn"));
    var task = model.all(UserTask.class).findFirst().orElseThrow();
    var place = ((BpmnShape) task.getDiagramElement()).getBounds();

    var label = Label.all(model).get(0);
    label.bounds().setX(place.getX());
    label.bounds().setY(place.getY());

    assertThat(PictureRule.NO_LABEL_LIES_ON_A_SHAPE.faults(model))
        .containsExactly("the label of " + label.of() + " lies on " + task.getId());
  }

  @Test
  void everyRuleIsTriedAbove() throws NoSuchMethodException {
    var tried =
        Arrays.stream(
                ModelRulesTest.class
                    .getDeclaredMethod(
                        "aRuleObjectsToItsFault",
                        String.class,
                        String.class,
                        String.class,
                        String.class)
                    .getAnnotation(CsvSource.class)
                    .value())
            .map(line -> line.substring(0, line.indexOf(' ')));

    assertThat(ModelRule.all().map(ModelRule::name))
        .filteredOn(name -> !ALONE.contains(name))
        .containsExactlyInAnyOrderElementsOf(tried.toList());
  }

  private static ModelRule named(String name) {
    return ModelRule.all().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
  }

  private static Integer[] numbers(int count) {
    return IntStream.range(0, count).boxed().toArray(Integer[]::new);
  }
}
