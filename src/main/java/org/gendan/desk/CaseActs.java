package org.gendan.desk;

import static org.gendan.desk.ActField.area;
import static org.gendan.desk.ActField.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.engine.OpenCase;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;

/**
 * What the reader may do about one case: what the page of its order offers of it, with the case
 * filled in, and the calls that only the case has.
 */
@Component
class CaseActs {

  /** By model, the forms of the order page that are about such a case. */
  private static final Map<String, Set<String>> OF_THE_ORDER =
      Map.of(
          "refund-recovery", Set.of("refundWithdrawal", "returnWaybill"),
          "ticket-handling", Set.of("ticketPause", "ticketResume"),
          "shipment-follow-up", Set.of("claim", "parcelCorrection"),
          "order-amendment", Set.of("amendment", "wish", "quantities", "addOn"),
          "order-cancellation", Set.of("cancellation"),
          "goods-hold", Set.of("release"));

  private static final Set<String> OF_EVERY_CASE = Set.of("note", "phoned");

  private final CurrentActor actor;

  CaseActs(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * Those that make sense as long as the case is open.
   *
   * @param ofTheOrder what its order's page offers to the reader
   */
  List<OrderAct> of(CasePage page, List<OrderAct> ofTheOrder) {
    List<OrderAct> acts = new ArrayList<>();
    Set<String> models = page.open().stream().map(OpenCase::key).collect(Collectors.toSet());
    models.forEach(model -> own(model, page, acts));
    ofTheOrder.stream()
        .filter(
            act ->
                OF_EVERY_CASE.contains(act.name())
                    || models.stream()
                        .anyMatch(
                            model ->
                                OF_THE_ORDER.getOrDefault(model, Set.of()).contains(act.name())))
        .map(act -> about(act, page.caseId()))
        .forEach(acts::add);
    return acts;
  }

  private void own(String model, CasePage page, List<OrderAct> acts) {
    String caseId = page.caseId();
    switch (model) {
      case "exception-escalation" -> {
        if (actor.may(Deed.REPORT_EXCEPTION)) {
          String at = "/api/exceptions/" + caseId;
          acts.add(
              OrderAct.of("answered", at + "/answers", area("text", "note.text").mustBeThere()));
        }
        if (mayEnd(page)) {
          acts.add(
              OrderAct.of(
                  "exceptionWithdrawal",
                  "/api/exceptions/" + page.caseId() + "/withdrawals",
                  area("reason", "why.so").mustBeThere()));
        }
      }
      case "complaint-handling" -> {
        if (actor.may(Deed.COMPLAIN)) {
          acts.add(
              OrderAct.of(
                  "sample",
                  "/api/complaints/" + caseId + "/samples",
                  OrderActs.request(),
                  ActField.of("quantity", ActField.NUMBER, "quantity").mustBeThere().with("1"),
                  area("text", "note.text").mustBeThere()));
        }
      }
      case "payment-check" -> {
        if (actor.is(Roles.FINANCE)
            || actor.is(Roles.SUPERVISORS)
            || actor.is(Roles.DEPARTMENT_HEADS)) {
          String at = "/api/money-payments/" + caseId;
          acts.add(
              OrderAct.of(
                  "paymentCorrection",
                  at + "/corrections",
                  ActField.of("amount", ActField.NUMBER, "amount"),
                  text("account", "paymentCorrection.account"),
                  area("reason", "why.so").mustBeThere()));
          acts.add(
              OrderAct.of(
                  "paymentWithdrawal",
                  at + "/withdrawals",
                  area("reason", "why.so").mustBeThere()));
        }
      }
      default -> {
        // Its tasks, and the forms of its order, are all that there is to do.
      }
    }
  }

  /** Who has it, and who is above every owner. */
  private boolean mayEnd(CasePage page) {
    return page.tasks().stream().anyMatch(task -> actor.is(task.open().group()))
        || Stream.of(
                Roles.TEAM_LEADS,
                Roles.SUPERVISORS,
                Roles.DEPARTMENT_HEADS,
                Roles.TECH_SUPPORT,
                Roles.CAMUNDA_ADMIN)
            .anyMatch(actor::is);
  }

  /** The case is chosen already where the form lets choose one. */
  private static OrderAct about(OrderAct act, String caseId) {
    List<ActField> fields =
        act.fields().stream()
            .map(
                field ->
                    field.options().stream().anyMatch(one -> caseId.equals(one.value()))
                        ? field.with(caseId)
                        : field)
            .toList();
    return new OrderAct(act.name(), act.post(), act.foretold(), act.files(), fields);
  }
}
