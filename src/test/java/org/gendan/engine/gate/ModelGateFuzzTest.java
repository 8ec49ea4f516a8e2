package org.gendan.engine.gate;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Any file under the name of a shipped one: faults in words, and never a fall. */
@Tag("fuzz")
class ModelGateFuzzTest {

  private static final ModelGate GATE = new ModelGate(HouseForTests.house());
  private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");
  private static final List<String> NAMES =
      List.of("low-score.dmn", "pick-up-reminder.bpmn", "confirm-order.form");

  @FuzzTest(maxDuration = "60s")
  void anyFileIsTakenOrRefusedInWords(byte[] file) {
    for (String name : NAMES) {
      GATE.faults(new Submission(Map.of(name, file), "as an analyst sends it", NOW));
    }
  }
}
