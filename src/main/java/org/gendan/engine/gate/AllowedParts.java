package org.gendan.engine.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gendan.words.Sentence;

/**
 * The elements and attributes that a model may hold. It is a list of what is allowed: what the
 * engine learns in its next version, and nobody here has thought of, stays outside.
 */
final class AllowedParts {

  private static final Map<String, Set<String>> BPMN = new HashMap<>();
  private static final Map<String, Set<String>> DMN = new HashMap<>();

  /** Pictures, positions, colours and widths of columns, which no engine runs. */
  private static final Pattern DRAWING =
      Pattern.compile(
          "\\{http://www\\.omg\\.org/spec/(BPMN/20100524/DI|DD/20100524/(DC|DI)"
              + "|DMN/20180521/(DC|DI)/|BPMN/non-normative/color/1\\.0)}\\w+"
              + "|\\{https://www\\.omg\\.org/spec/DMN/20191111/DMNDI/}\\w+"
              + "|\\{http://bpmn\\.io/schema/(bpmn/biocolor/1\\.0|dmn/biodi/2\\.0)}\\w+");

  private static final Map<String, Pattern> VALUES =
      Map.of(
          "language", Pattern.compile("(?i)juel|feel"),
          "expressionLanguage",
              Pattern.compile(
                  "(?i)juel|feel|https?://www\\.omg\\.org/spec/(FEEL/20140401|DMN/20191111/FEEL/)"),
          "xsi:type", Pattern.compile("(\\w+:)?tFormalExpression"),
          "event", Pattern.compile("complete"));

  static {
    bpmn(
        "definitions",
        "targetNamespace expressionLanguage exporter exporterVersion modeler:executionPlatform"
            + " modeler:executionPlatformVersion xsi:schemaLocation");
    bpmn(
        "process",
        "isExecutable processType isClosed camunda:historyTimeToLive"
            + " camunda:isStartableInTasklist camunda:versionTag");
    bpmn("documentation", "textFormat");
    for (String bare :
        new String[] {
          "extensionElements",
          "incoming",
          "outgoing",
          "text",
          "terminateEventDefinition",
          "timerEventDefinition",
          "endEvent",
          "intermediateThrowEvent"
        }) {
      bpmn(bare, "value");
    }
    bpmn("collaboration", "isClosed");
    bpmn("participant", "processRef");
    bpmn("textAnnotation", "textFormat");
    bpmn("association", "sourceRef targetRef associationDirection");
    bpmn("boundaryEvent", "attachedToRef cancelActivity");
    bpmn("startEvent", "isInterrupting");
    bpmn("intermediateCatchEvent", "");
    bpmn("subProcess", "triggeredByEvent");
    bpmn("exclusiveGateway", "default gatewayDirection");
    bpmn("parallelGateway", "gatewayDirection");
    bpmn("eventBasedGateway", "gatewayDirection eventGatewayType instantiate");
    bpmn("sequenceFlow", "sourceRef targetRef");
    bpmn("conditionExpression", "xsi:type language");
    bpmn("timeDate", "xsi:type language");
    bpmn("timeDuration", "xsi:type language");
    bpmn("timeCycle", "xsi:type language");
    bpmn("message", "");
    bpmn("messageEventDefinition", "messageRef");
    bpmn("serviceTask", "camunda:delegateExpression camunda:asyncBefore camunda:exclusive");
    bpmn(
        "businessRuleTask",
        "camunda:resultVariable camunda:decisionRef camunda:decisionRefBinding"
            + " camunda:mapDecisionResult camunda:asyncBefore");
    bpmn("callActivity", "calledElement camunda:calledElementBinding camunda:asyncBefore");
    bpmn(
        "userTask",
        "camunda:formRef camunda:formRefBinding camunda:candidateGroups"
            + " camunda:dueDate camunda:followUpDate camunda:priority");
    bpmn("camunda:taskListener", "delegateExpression event");
    bpmn("camunda:in", "businessKey source target");
    bpmn("camunda:out", "source target");
    bpmn("camunda:properties", "");
    bpmn("camunda:property", "value");

    dmn(
        "definitions",
        "namespace expressionLanguage typeLanguage exporter exporterVersion"
            + " modeler:executionPlatform modeler:executionPlatformVersion xsi:schemaLocation");
    dmn("decision", "camunda:historyTimeToLive camunda:versionTag");
    dmn("decisionTable", "hitPolicy outputLabel preferredOrientation");
    dmn("input", "");
    dmn("inputExpression", "typeRef expressionLanguage");
    dmn("output", "typeRef");
    for (String cell : new String[] {"inputValues", "outputValues", "inputEntry", "outputEntry"}) {
      dmn(cell, "expressionLanguage");
    }
    for (String bare : new String[] {"rule", "text", "description", "extensionElements"}) {
      dmn(bare, "");
    }
  }

  private AllowedParts() {}

  static void check(XmlPart root, boolean decision, Faults faults) {
    Map<String, Set<String>> allowed = decision ? DMN : BPMN;
    root.all().forEach(part -> check(part, allowed, faults));
  }

  private static void check(XmlPart part, Map<String, Set<String>> allowed, Faults faults) {
    if (DRAWING.matcher(part.name()).matches()) {
      return;
    }
    Set<String> attributes = allowed.get(part.name());
    if (attributes == null) {
      faults.add(part, "code", "<%s> is not allowed; take it out", part.name());
      return;
    }
    part.attributes()
        .forEach(
            (name, value) -> {
              if (name.equals("id") || DRAWING.matcher(name).matches()) {
                return;
              }
              if (!attributes.contains(name) && !isName(part, name)) {
                faults.add(
                    part,
                    "code",
                    "%s=\"%s\" of <%s> is not allowed; take it out",
                    name,
                    value,
                    part.name());
              } else if (VALUES.containsKey(name) && !VALUES.get(name).matcher(value).matches()) {
                faults.add(
                    part,
                    "code",
                    "%s=\"%s\" is not allowed; write %s",
                    name,
                    value,
                    name.equals("event") ? "complete" : Sentence.of("FEEL or JUEL"));
              }
            });
  }

  private static boolean isName(XmlPart part, String attribute) {
    return attribute.equals("name") || attribute.equals("label") && !part.name().contains(":");
  }

  private static void bpmn(String element, String attributes) {
    BPMN.put(element, Set.of(attributes.isEmpty() ? new String[0] : attributes.split(" ")));
  }

  private static void dmn(String element, String attributes) {
    DMN.put(element, Set.of(attributes.isEmpty() ? new String[0] : attributes.split(" ")));
  }
}
