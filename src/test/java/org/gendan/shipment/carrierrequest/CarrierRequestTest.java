package org.gendan.shipment.carrierrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.shipment.SampleShipments.parcel;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.gendan.engine.EngineForTests;
import org.gendan.engine.MovedCases;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.carrierrequest.CarrierRequests.PressAnswer;
import org.gendan.testing.process.Story;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarrierRequestTest {

  private static final String ID = "request-1";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final CarrierRequests requests = engine.the(CarrierRequests.class);

  @Test
  void aMachineIsAskedInAJobOfItsOwn() {
    asked(true);
    assertThat(story.waits()).containsExactly("serviceTask_askCarrier");
    when(requests.send(ID)).thenReturn(true);

    story.run("serviceTask_askCarrier");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_carrierAgreed");
  }

  @Test
  void whatTheCarrierDeclinesLogisticsTalksAbout() {
    asked(true);
    when(requests.send(ID)).thenReturn(false);

    story.run("serviceTask_askCarrier");

    assertThat(story.openTasks()).containsExactly("userTask_pressCarrier");
  }

  @Test
  void whatNoMachineCanBeAskedLogisticsTalksAboutAtOnce() {
    asked(false);

    assertThat(story.waits()).containsExactly("userTask_pressCarrier");
    assertThat(story.task("userTask_pressCarrier").getDueDate()).isEqualTo(in("PT2H"));
    verify(requests, never()).send(any());
  }

  @ParameterizedTest
  @EnumSource(PressAnswer.class)
  void whateverTheCarrierSaysEndsTheRequest(PressAnswer answer) {
    asked(false);

    story.complete(
        "userTask_pressCarrier", "carrierAnswer", answer.name(), "remark", "Li, depot 3");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_carrierPressed");
    verify(requests).pressed(ID, answer, "Li, depot 3");
  }

  @Test
  void aCarrierThatIsDownIsAskedAgainAndNothingIsLost() {
    asked(true);
    when(requests.send(ID))
        .thenThrow(VendorUnavailable.nothingHappened("SF is down", null))
        .thenReturn(true);
    assertThatThrownBy(() -> story.run("serviceTask_askCarrier"))
        .hasMessageContaining("SF is down");
    assertThat(story.waits()).containsExactly("serviceTask_askCarrier");

    story.run("serviceTask_askCarrier");

    assertThat(story.endEvents()).containsExactly("endEvent_carrierAgreed");
    verify(requests, times(2)).send(ID);
  }

  @Test
  void anAnswerOfSomebodyElseIsRefused() {
    asked(false);
    doThrow(Refusal.forbidden("only logistics")).when(requests).pressed(any(), any(), any());

    var refusal =
        story.refusal("userTask_pressCarrier", "carrierAnswer", "PROMISED", "remark", "x");

    assertThat(refusal).hasMessage("only logistics");
    assertThat(story.openTasks()).containsExactly("userTask_pressCarrier");
  }

  private void asked(boolean forMachine) {
    when(requests.isForMachine(ID)).thenReturn(forMachine);
    new CarrierRequestProcess(engine.processes(), mock(MovedCases.class))
        .asked(request(), parcel("shipment-1"));
  }

  private static CarrierRequest request() {
    return new CarrierRequest(
        ID,
        "shipment-1",
        CarrierRequest.Kind.EXPEDITE,
        null,
        null,
        null,
        "agent1",
        EngineForTests.NOW,
        CarrierRequest.Status.REQUESTED,
        null,
        null,
        null,
        0);
  }
}
