package org.gendan.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gendan.order.Orders;
import org.gendan.order.intake.sheet.OrderImport;
import org.gendan.quarantine.ImportResult;
import org.gendan.security.Roles;
import org.gendan.sheet.SheetSource;
import org.gendan.web.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo: some twenty orders of every kind, a few of them confirmed already, so that
 * every desk finds something in Tasklist.
 */
@Component
@DemoOnly
@ConditionalOnProperty(name = "gendan.demo.sample-orders", havingValue = "true")
class SampleOrders {

  private static final Logger log = LoggerFactory.getLogger(SampleOrders.class);

  /** Confirmed by agent1, with the amount each customer named. */
  private static final List<Confirmed> CONFIRMED =
      List.of(
          new Confirmed("DEMO-08-UPSTAIRS", "1980.00"),
          new Confirmed("DEMO-12-SHORT", "84.00"),
          new Confirmed("DEMO-19-READY", "246.00"),
          new Confirmed("DEMO-20-READY", "399.00"));

  private final Orders orders;
  private final OrderImport sheets;
  private final TaskService tasks;
  private final IdentityService identity;
  private final SampleTickets tickets;
  private final SampleRefunds refunds;
  private final Clock clock;

  SampleOrders(
      Orders orders,
      OrderImport sheets,
      TaskService tasks,
      IdentityService identity,
      SampleTickets tickets,
      SampleRefunds refunds,
      Clock clock) {
    this.orders = orders;
    this.sheets = sheets;
    this.tasks = tasks;
    this.identity = identity;
    this.tickets = tickets;
    this.refunds = refunds;
    this.clock = clock;
  }

  private record Confirmed(String orderNo, String namedAmount) {}

  /** On the first start only. */
  @EventListener(ApplicationReadyEvent.class)
  public void fill() throws IOException {
    if (orders.search(null, null, new PageRequest(0, 1)).total() > 0) {
      return;
    }
    try (InputStream csv = new ByteArrayInputStream(sheet())) {
      ImportResult result =
          sheets.gendan(new SheetSource("file", "orders.csv", "text/csv", "UTF-8", csv), "demo");
      log.info("{} sample orders wait in Tasklist", result.accepted());
    }
    identity.setAuthentication("agent1", List.of(Roles.ORDER_AGENTS));
    try {
      CONFIRMED.forEach(this::confirm);
    } finally {
      identity.clearAuthentication();
    }
    tickets.fill();
    refunds.fill();
  }

  /** Placed this moment: orders of last year would be late for everything. */
  private byte[] sheet() throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new ClassPathResource("demo/orders.csv")
        .getContentAsString(StandardCharsets.UTF_8)
        .replace("{placedAt}", now.minus(Duration.ofMinutes(10)).toString())
        .replace("{paidAt}", now.minus(Duration.ofMinutes(5)).toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private void confirm(Confirmed confirmed) {
    Task task =
        tasks
            .createTaskQuery()
            .processVariableValueEquals("orderNo", confirmed.orderNo())
            .taskDefinitionKey("userTask_confirmOrder")
            .singleResult();
    tasks.claim(task.getId(), "agent1");
    tasks.complete(
        task.getId(), Map.of("callResult", "REACHED", "namedAmount", confirmed.namedAmount()));
  }
}
