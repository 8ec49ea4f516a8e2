package org.gendan.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.order.SampleOrders.orderAwaitingConfirmation;
import static org.gendan.order.SampleOrders.orderAwaitingPayment;
import static org.mockito.Mockito.verify;

import java.nio.file.Path;
import org.gendan.engine.EngineForTests;
import org.gendan.model.ModelFiles;
import org.gendan.order.OrderStatus;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Orders that were taken when the life cycle was one page end as they began. */
class EarlierOrderLifecycleTest {

  private static final Path PREVIOUS = Path.of("src/test/resources/models/previous");

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final OrderStory order = new OrderStory(engine);
  private final Story story = order.story;

  @BeforeAll
  static void thePreviousModelsAreTheLatest() {
    var deployment = engine.engine().getRepositoryService().createDeployment();
    ModelFiles.below(PREVIOUS, ".bpmn")
        .forEach(
            file -> deployment.addString(file.getFileName().toString(), ModelFiles.text(file)));
    deployment.deploy();
  }

  @Test
  void aConfirmedOrderIsShippedSignedAndCompleted() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.reserved();
    order.dispatched();
    order.verified("SIGNED", OrderStatus.SIGNED);

    story.isEnded();
    assertThat(story.timesPassed("serviceTask_readPayment")).as("the previous model").isOne();
    assertThat(story.endEvents()).contains("endEvent_orderCompleted", "endEvent_parcelSigned");
    verify(order.completion).complete(ID);
  }

  @Test
  void anUnpaidOrderGoesOnWhenItsMoneyArrives() {
    var unpaid = order.taken(orderAwaitingPayment());

    order.stands(unpaid.paid(EngineForTests.NOW));
    order.processes.paid(unpaid);

    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
    assertThat(story.timesPassed("serviceTask_readPayment")).as("the previous model").isEqualTo(2);
  }
}
