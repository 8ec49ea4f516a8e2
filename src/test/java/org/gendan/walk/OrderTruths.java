package org.gendan.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.gendan.money.MoneyAccount;
import org.gendan.money.MoneyEntry;
import org.gendan.money.MoneyEntry.Status;
import org.gendan.money.MoneyKind;
import org.gendan.money.MoneyLedger;
import org.gendan.testing.app.App;
import org.gendan.testing.app.OrderCase;

/** What holds of an order whatever was done with it. */
final class OrderTruths {

  private static final BigDecimal NOTHING = new BigDecimal("0.00");
  private static final Set<String> FINISHED =
      Set.of("COMPLETED", "RETURNED", "REFUNDED", "CANCELLED");
  private static final Set<String> BACK = Set.of("RETURNING", "RETURNED");

  /** The processes whose tasks make no sense any more when the order is finished. */
  private static final Set<String> OF_THE_WAY =
      Set.of(
          "order-lifecycle",
          "order-confirmation",
          "payment-chase",
          "order-cancellation",
          "shipment-follow-up",
          "return-countdown",
          "carrier-request");

  private final App app;
  private final ProcessEngine engine;
  private final MoneyLedger ledger;

  OrderTruths(App app, ProcessEngine engine, MoneyLedger ledger) {
    this.app = app;
    this.engine = engine;
    this.ledger = ledger;
  }

  void hold(OrderCase order, List<Task> tasks) {
    JsonNode shown = order.show();
    String status = shown.path("status").asText();
    assertThat(engine.getRuntimeService().createIncidentQuery().list())
        .extracting(Incident::getIncidentMessage)
        .isEmpty();
    books(ledger.of(order.id()));
    everyTaskHasADesk(tasks);
    everyCaseHasAnOwner();
    if (FINISHED.contains(status)) {
      assertThat(tasks)
          .filteredOn(task -> OF_THE_WAY.contains(process(task)) && isOf(task, order, shown))
          .extracting(Task::getTaskDefinitionKey)
          .as("tasks on the way of an order that is %s", status)
          .isEmpty();
    }
    for (JsonNode parcel : shown.path("shipments")) {
      if (parcel.path("verifiedOutcome").asText().equals("SIGNED")) {
        signedOnly(order, parcel);
      }
    }
  }

  /** At the end nothing is open, and nothing is promised any more. */
  void holdAtTheEnd(OrderCase order) {
    assertThat(ledger.of(order.id()).promised()).as("promised").isEqualByComparingTo("0.00");
    assertThat(order.show().path("status").asText()).isIn(FINISHED);
    assertThat(order.openTasks()).isEmpty();
  }

  private void signedOnly(OrderCase order, JsonNode parcel) {
    if (BACK.contains(parcel.path("status").asText())) {
      assertThat(order.story())
          .as(
              "%s is signed, and the carrier has it %s",
              parcel.path("waybillNo"), parcel.path("status"))
          .containsAnyOf("OUTCOME_CONFIRMED", "OUTCOME_DOUBTED");
    }
  }

  private boolean isOf(Task task, OrderCase order, JsonNode shown) {
    String key =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey();
    return key.equals(order.id())
        || shown.path("shipments").findValuesAsText("shipmentId").contains(key);
  }

  private String process(Task task) {
    ProcessDefinition model =
        engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
    return model.getKey();
  }

  private void everyTaskHasADesk(List<Task> tasks) {
    for (Task task : tasks) {
      assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
          .as("who may see %s", task.getTaskDefinitionKey())
          .anyMatch(link -> link.getGroupId() != null || link.getUserId() != null);
    }
  }

  private void everyCaseHasAnOwner() {
    for (JsonNode one :
        app.as("head1").get("/api/exceptions?size=100").expect(200).json().path("items")) {
      if (one.path("endedAt").isNull()) {
        assertThat(one.path("ownerGroup").asText())
            .as("owner of %s", one)
            .isNotBlank()
            .isNotEqualTo("null");
        assertThat(running(one.path("exceptionId").asText())).as("process of %s", one).isPositive();
      }
    }
  }

  private long running(String businessKey) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey)
        .active()
        .count();
  }

  static void books(MoneyAccount account) {
    BigDecimal own = NOTHING;
    BigDecimal paid = NOTHING;
    for (MoneyEntry entry : account.entries()) {
      own = entry.kind().isCustomersOwn() ? own.add(entry.taken()) : own;
      boolean out =
          entry.kind().side() == MoneyKind.Side.OUT
              && !entry.kind().isGoods()
              && entry.status() == Status.BOOKED;
      paid = out ? paid.add(entry.amount()) : paid;
      assertThat(entry.cause()).as("cause of %s", entry).isNotBlank();
    }
    assertThat(own).as("goods refunded, of %s", account).isLessThanOrEqualTo(account.paidIn());
    assertThat(account.paidOut()).isEqualByComparingTo(paid);
    assertThat(account.beyond())
        .as("what goes beyond is given")
        .isLessThanOrEqualTo(given(account, entry -> true));
    assertThat(account.balance())
        .isEqualByComparingTo(account.paidIn().add(account.claimed()).subtract(account.paidOut()));
  }

  private static BigDecimal given(MoneyAccount account, Predicate<MoneyEntry> counted) {
    return account.entries().stream()
        .filter(entry -> entry.kind().isDiscretion())
        .filter(counted)
        .map(MoneyEntry::taken)
        .reduce(NOTHING, BigDecimal::add);
  }

  /** What still runs of anything, with where it waits. */
  List<String> unfinished() {
    return engine.getRuntimeService().createProcessInstanceQuery().list().stream()
        .map(this::where)
        .toList();
  }

  private String where(ProcessInstance instance) {
    return "%s %s"
        .formatted(
            engine
                .getRepositoryService()
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getKey(),
            engine.getRuntimeService().getActiveActivityIds(instance.getId()));
  }
}
