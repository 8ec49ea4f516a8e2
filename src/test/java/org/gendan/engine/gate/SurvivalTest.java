package org.gendan.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cases of an earlier model would miss. */
class SurvivalTest {

  private static final House HOUSE = HouseForTests.house();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${readPayment} | ${readMoney} | Read payment) asks for the bean readMoney",
        "${settleShortage} | ${settleGap} | Settle shortage) asks for the bean settleGap",
        "orderStatus == | orderState == | asks for the variable orderState",
        "\"payment-chase\" | \"money-chase\" | Chase payment) asks for the process money-chase"
      })
  void whatIsLostIsNamedWithItsElement(String now, String then, String said) {
    String model = new String(HOUSE.files().get("order-lifecycle.bpmn"), StandardCharsets.UTF_8);
    assertThat(model).contains(now);

    assertThat(faults("order-lifecycle", model.replace(now, then)))
        .anyMatch(fault -> fault.contains(said));
    assertThat(faults("order-lifecycle", model)).isEmpty();
  }

  @Test
  void casesOfAnEarlierFollowUpGoOn() throws IOException {
    try (var model =
        SurvivalTest.class.getResourceAsStream("/models/shipment-follow-up-before-calls.bpmn")) {
      String text = new String(model.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(faults("shipment-follow-up", text)).isEmpty();
    }
  }

  private static java.util.List<String> faults(String process, String model) {
    return Survival.faults(HOUSE, process, model.getBytes(StandardCharsets.UTF_8));
  }
}
