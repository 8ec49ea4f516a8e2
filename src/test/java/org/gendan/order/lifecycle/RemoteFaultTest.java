package org.gendan.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.order.SampleOrders.orderAwaitingConfirmation;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gendan.engine.EngineForTests;
import org.gendan.engine.NotWorthRetrying;
import org.gendan.order.DeliveryMode;
import org.gendan.order.OrderStatus;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;

/** A remote system that fails: tried again, then an incident that says why, then repaired. */
class RemoteFaultTest {

  private static final String WHY = "The ERP does not answer; check that it runs";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final OrderStory order = new OrderStory(engine);
  private final Story story = order.story;

  /** Every service task that leaves the house. */
  enum Remote {
    PUSH("serviceTask_pushOrder", OrderStory::confirmed, (service, id) -> service.push(id)),
    RESERVE(
        "serviceTask_reserveStock",
        order -> {
          order.confirmed();
          order.story.run("serviceTask_pushOrder");
        },
        (service, id) -> service.reserveStock(id)),
    REFUND(
        "serviceTask_refundOrder",
        order -> {
          order.confirmed();
          order.shortOfStock();
          order.refundWanted();
        },
        (service, id) -> service.refund(id)),
    SMS(
        "serviceTask_sendDeliveryPoints",
        order -> {
          order.confirmed();
          order.reserved();
          order.story.complete("userTask_makePreDispatchCall", "callResult", "UNREACHABLE");
        },
        (service, id) -> service.sendDeliveryPoints(id)),
    VOID(
        "serviceTask_voidOrder",
        order -> order.processes.cancelled(orderAwaitingConfirmation()),
        (service, id) -> service.voidInErp(id));

    final String task;
    final Consumer<OrderStory> reached;
    final BiConsumer<Fulfilment, String> call;

    Remote(String task, Consumer<OrderStory> reached, BiConsumer<Fulfilment, String> call) {
      this.task = task;
      this.reached = reached;
      this.call = call;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFaultIsTriedAgainBecomesAnIncidentAndIsRepaired(Remote remote) {
    order.taken(orderAwaitingConfirmation(DeliveryMode.UPSTAIRS));
    remote.reached.accept(order);
    fails(remote);

    int left;
    int tries = 0;
    do {
      assertThat(story.incidents()).isEmpty();
      assertThatThrownBy(() -> story.run(remote.task)).hasMessageContaining(WHY);
      left = story.job(remote.task).getRetries();
      tries++;
    } while (left > 0);
    assertThat(tries).isEqualTo(intervals() + 1);
    assertThat(story.incidents())
        .filteredOn(incident -> incident.getIncidentMessage() != null)
        .anySatisfy(
            incident -> {
              assertThat(incident.getActivityId()).isEqualTo(remote.task);
              assertThat(incident.getIncidentMessage()).isEqualTo(WHY);
            });

    works(remote);
    story.retry(remote.task);
    story.run(remote.task);

    assertThat(story.incidents()).isEmpty();
    assertThat(story.waits()).doesNotContain(remote.task);
    remote.call.accept(verify(order.fulfilment), ID);
  }

  @Test
  void aFaultThatRepeatingCannotMendIsAnIncidentAtOnceAndIsRepairedLikeTheOthers() {
    order.taken(orderAwaitingConfirmation(DeliveryMode.UPSTAIRS));
    order.confirmed();
    doThrow(new IllegalStateException("job failed", new WrongPassword()))
        .when(order.fulfilment)
        .push(ID);

    assertThatThrownBy(() -> story.run(Remote.PUSH.task)).hasMessageContaining("job failed");
    assertThat(story.job(Remote.PUSH.task).getRetries()).isZero();
    assertThat(story.incidents()).isNotEmpty();

    works(Remote.PUSH);
    story.retry(Remote.PUSH.task);
    story.run(Remote.PUSH.task);
    assertThat(story.incidents()).isEmpty();
  }

  @Test
  void anIncidentRepeatsNoNumberAndNoStreetThatAVendorNames() {
    order.taken(orderAwaitingConfirmation(DeliveryMode.UPSTAIRS));
    order.confirmed();
    doThrow(
            new IllegalStateException(
                "The ERP refuses 13800008000 at 翡翠路88号3栋", new WrongPassword()))
        .when(order.fulfilment)
        .push(ID);

    assertThatThrownBy(() -> story.run(Remote.PUSH.task)).hasMessageContaining("refuses");

    assertThat(story.incidents())
        .extracting(incident -> incident.getIncidentMessage())
        .contains("The ERP refuses 138****8000 at ***");
    assertThat(story.job(Remote.PUSH.task).getExceptionMessage()).doesNotContain("13800008000");
  }

  private static final class WrongPassword extends NotWorthRetrying {

    WrongPassword() {
      super(null);
    }
  }

  @ParameterizedTest
  @MethodSource
  void aLostRaceCostsNoTry(Exception race) {
    order.taken(orderAwaitingConfirmation(DeliveryMode.UPSTAIRS));
    Remote.PUSH.reached.accept(order);
    doAnswer(
            call -> {
              throw race;
            })
        .when(order.fulfilment)
        .push(ID);
    int before = story.job(Remote.PUSH.task).getRetries();

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> story.run(Remote.PUSH.task)).hasMessageContaining("race");
    }

    assertThat(story.job(Remote.PUSH.task).getRetries()).isGreaterThanOrEqualTo(before);
    assertThat(story.incidents()).isEmpty();
  }

  static Stream<Exception> aLostRaceCostsNoTry() {
    return Stream.of(
        new OptimisticLockingFailureException("race for an order"),
        new CannotAcquireLockException("race for a row"),
        new IllegalStateException("race", new SQLTransactionRollbackException("deadlock")));
  }

  private static int intervals() {
    return engine.property("gendan.engine.retry-cycle").split(",").length;
  }

  private void fails(Remote remote) {
    remote.call.accept(doThrow(new IllegalStateException(WHY)).when(order.fulfilment), ID);
  }

  private void works(Remote remote) {
    reset(order.fulfilment);
    for (var answer :
        List.<Consumer<Fulfilment>>of(
            service -> service.reserveStock(any()),
            service -> service.refund(any()),
            service -> service.offerDispatch(any()))) {
      answer.accept(doReturn(OrderStatus.REFUNDED).when(order.fulfilment));
    }
  }
}
