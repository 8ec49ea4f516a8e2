package org.gendan.model;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;
import static org.gendan.model.ProcessModel.documentation;
import static org.gendan.model.ProcessModel.kebab;
import static org.gendan.model.ProcessModel.word;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.gendan.security.Roles;

/** What a task is bound to: a bean, a form, a desk, a clock, another model. */
enum TaskRule implements ModelRule {
  SERVICE_TASKS_ARE_BOUND_BY_THEIR_NAME(
      model ->
          model
              .all(ServiceTask.class)
              .filter(task -> !bean(word(task)).equals(task.getCamundaDelegateExpression()))
              .map(task -> task.getId() + ": its delegate expression is " + bean(word(task)))),

  REMOTE_CALLS_AND_ONLY_THEY_RUN_IN_THEIR_OWN_JOB(
      model ->
          model
              .all(FlowNode.class)
              .filter(node -> isSavePoint(node) != TaskRule.remote().contains(node.getId()))
              .map(node -> node.getId() + ": asyncBefore, exclusive, for remote calls alone")),

  USER_TASKS_SAY_WHO_DECIDES_WHAT(
      model ->
          model
              .all(UserTask.class)
              .filter(task -> documentation(task).length() < 60)
              .map(task -> task.getId() + ": write into its documentation who decides what")),

  USER_TASKS_BELONG_TO_ONE_KNOWN_GROUP(
      model ->
          model
              .all(UserTask.class)
              .filter(
                  task ->
                      !isKnownGroup(task.getCamundaCandidateGroups())
                          || task.getCamundaAssignee() != null
                          || task.getCamundaCandidateUsers() != null)
              .map(
                  task ->
                      task.getId()
                          + ": one candidate group out of Roles.ALL, beside it at most"
                          + " team-leads")),

  USER_TASKS_HAVE_THE_FORM_OF_THEIR_NAME(
      model ->
          model
              .all(UserTask.class)
              .filter(
                  task ->
                      !form(task).equals(task.getCamundaFormRef())
                          || !"latest".equals(task.getCamundaFormRefBinding())
                          || !FormFile.exists(form(task)))
              .map(task -> task.getId() + ": the deployed form " + form(task) + ".form")),

  USER_TASKS_ARE_DUE(
      model ->
          model
              .all(UserTask.class)
              .filter(task -> !Readable.isDueDate(task.getCamundaDueDate()))
              .map(
                  task ->
                      task.getId() + ": a due date such as ${workingTime.after('desk', 'PT2H')}")),

  USER_TASKS_HAND_THEIR_ANSWER_TO_ONE_BEAN(
      model ->
          model
              .all(UserTask.class)
              .filter(task -> !listeners(task).equals(List.of("complete " + bean(word(task)))))
              .map(task -> task.getId() + ": one listener, complete " + bean(word(task)))),

  DECISIONS_EXIST_AND_NAME_THEIR_RESULT(
      model ->
          model
              .all(BusinessRuleTask.class)
              .filter(
                  task ->
                      !models(".dmn").contains(task.getCamundaDecisionRef())
                          || !kebab(String.valueOf(task.getCamundaResultVariable()))
                              .equals(task.getCamundaDecisionRef())
                          || !"singleEntry".equals(task.getCamundaMapDecisionResult()))
              .map(task -> task.getId() + ": a table of processes/, its one result in camelCase")),

  CALLED_PROCESSES_EXIST(
      model ->
          model
              .all(CallActivity.class)
              .filter(call -> !models(".bpmn").contains(call.getCalledElement()))
              .map(
                  call ->
                      call.getId() + " calls " + call.getCalledElement() + ": no such process")),

  CALLS_SAY_WHAT_GOES_IN_AND_OUT(
      model ->
          model
              .all(CallActivity.class)
              .filter(call -> !mapsExplicitly(call))
              .map(
                  call -> call.getId() + ": a business key and one mapping a variable, never all"));

  /**
   * Tasks that leave the process: ERP, carrier, SMS, and what a sender who wants his answer at once
   * must not wait for. A new one is added here and in its model.
   */
  private static final Set<String> REMOTE =
      Set.of(
          "serviceTask_pushOrder",
          "serviceTask_reserveStock",
          "serviceTask_refundOrder",
          "serviceTask_voidOrder",
          "serviceTask_sendDeliveryPoints",
          "serviceTask_askCarrier",
          // Not remote itself, but it must not hold up the case or the parcel that asks for the
          // notice.
          "serviceTask_weighNotice",
          "serviceTask_sendReturnQuote",
          "serviceTask_orderReturnWaybill",
          "serviceTask_remindReturn",
          "serviceTask_bookReturn",
          "serviceTask_tellSentBack",
          "serviceTask_tellCustomer",
          "serviceTask_tellStaff",
          "serviceTask_applyMessage",
          "serviceTask_applyParkedMessage",
          "serviceTask_pushAmendment",
          "serviceTask_holdInErp",
          "serviceTask_releaseInErp",
          "serviceTask_payRefund",
          "serviceTask_bookPayment",
          "serviceTask_pushDiscount",
          "serviceTask_payThroughPlatform",
          "serviceTask_tellPayment");

  /** Calls to the consignee, which ask the same and differ in what their description says. */
  private static final Set<String> CALLS =
      Set.of(
          "userTask_makeFirstCall",
          "userTask_makeSecondCall",
          "userTask_makeThirdCall",
          "userTask_rescueParcel",
          "userTask_rescueParcelAtLast",
          "userTask_remindPickUp");

  private final Function<ProcessModel, Stream<String>> faults;

  TaskRule(Function<ProcessModel, Stream<String>> faults) {
    this.faults = faults;
  }

  @Override
  public Stream<String> faults(ProcessModel model) {
    return faults.apply(model);
  }

  /**
   * A group, or the variable in which a process keeps the group that owns its case; where a second
   * person decides, a lead may be that person.
   */
  private static boolean isKnownGroup(String groups) {
    if (groups == null) {
      return false;
    }
    String group = groups.replaceFirst("," + Roles.TEAM_LEADS + "$", "");
    return Roles.ALL.contains(group) || group.matches("\\$\\{[a-z][A-Za-z]*Group}");
  }

  private static String form(UserTask task) {
    return CALLS.contains(task.getId()) ? "call-customer" : kebab(word(task));
  }

  private static String bean(String name) {
    return "${" + name + "}";
  }

  private static Set<String> remote() {
    return REMOTE;
  }

  private static boolean isSavePoint(FlowNode node) {
    // The model API refuses to read asyncAfter of an event-based gateway, so the bare attribute.
    return (node.isCamundaAsyncBefore() && node.isCamundaExclusive())
        || "true".equals(node.getAttributeValueNs(CAMUNDA_NS, "asyncAfter"));
  }

  private static List<String> listeners(UserTask task) {
    return task.getChildElementsByType(ExtensionElements.class).stream()
        .flatMap(
            extensions -> extensions.getChildElementsByType(CamundaTaskListener.class).stream())
        .map(listener -> listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression())
        .toList();
  }

  private static List<String> models(String suffix) {
    return ModelFiles.below(ModelFiles.PROCESSES, suffix).stream().map(ModelFiles::stem).toList();
  }

  private static boolean mapsExplicitly(CallActivity call) {
    var extensions = call.getExtensionElements();
    if (extensions == null) {
      return false;
    }
    var ins = extensions.getChildElementsByType(CamundaIn.class);
    var outs = extensions.getChildElementsByType(CamundaOut.class);
    return ins.stream().filter(in -> in.getCamundaBusinessKey() != null).count() == 1
        && ins.stream()
            .filter(in -> in.getCamundaBusinessKey() == null)
            .allMatch(in -> in.getCamundaSource() != null && in.getCamundaTarget() != null)
        && outs.stream()
            .allMatch(out -> out.getCamundaSource() != null && out.getCamundaTarget() != null);
  }
}
