package org.gendan.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.words.Sentence;
import org.junit.jupiter.api.Test;

class ModelCallCheckTest {

  /** Knows a desk only, and needs two arguments. */
  private static final class Hours implements ModelFunction {
    @Override
    public Optional<Sentence> fault(ModelCall call) {
      return call.literal(0)
          .filter(name -> !name.equals("desk"))
          .map(name -> Sentence.of("no %s", name));
    }
  }

  private final ModelCallCheck check = new ModelCallCheck(() -> Map.of("hours", new Hours()));

  private List<FieldError> faults(String name, String line) {
    String model = "<?xml version=\"1.0\"?>\n<definitions>\n" + line + "\n</definitions>";
    return check.faults(Map.of(name, model.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anUnknownNameInAnAttributeIsFoundWithItsLine() {
    assertThat(faults("a.bpmn", "<task due=\"${hours.after('dusk', 'PT2H')}\"/>"))
        .containsExactly(
            new FieldError("a.bpmn:3", ErrorCode.CALL, "hours.after('dusk', 'PT2H'): no dusk"));
  }

  @Test
  void anUnknownNameInATimerIsFoundHoweverItIsQuoted() {
    assertThat(faults("a.bpmn", "<timeDate>#{hours.after(&quot;dusk&quot;, x)}</timeDate>"))
        .singleElement()
        .extracting(FieldError::message)
        .asString()
        .endsWith("no dusk");
  }

  @Test
  void knownNamesVariablesAndOtherFilesAreLeftAlone() {
    assertThat(faults("a.bpmn", "<task due=\"${hours.after('desk', 'PT2H')}\"/>")).isEmpty();
    assertThat(faults("a.bpmn", "<task due=\"${hours.after(calendar, 'PT2H')}\"/>")).isEmpty();
    assertThat(faults("a.bpmn", "<task due=\"${others.after('dusk')}\"/>")).isEmpty();
    assertThat(faults("a.bpmn", "<documentation>${hours.after('x')}</documentation>")).isEmpty();
    assertThat(faults("a.form", "<task due=\"${hours.after('dusk')}\"/>")).isEmpty();
  }

  @Test
  void whatIsNoXmlIsLeftToTheParserOfTheEngine() {
    assertThat(check.faults(Map.of("a.bpmn", "<task".getBytes(StandardCharsets.UTF_8)))).isEmpty();
  }
}
