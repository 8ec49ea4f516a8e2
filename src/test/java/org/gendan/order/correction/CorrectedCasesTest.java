package org.gendan.order.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.model.ModelFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Corrections put cases before elements that every version of the model has. */
class CorrectedCasesTest {

  static Stream<Path> versions() {
    return Stream.of(
        ModelFiles.named("order-lifecycle.bpmn"),
        Path.of("src/test/resources/models/previous/order-lifecycle.bpmn"));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theElementsAreThere(Path model) {
    assertThat(
            List.of(
                CorrectedOrderProcess.RECORD_DISPATCH,
                CorrectedOrderProcess.FOLLOW_PARCELS,
                CorrectedOrderProcess.READ_NEXT_PARCEL))
        .allSatisfy(id -> assertThat(ModelFiles.text(model)).contains("id=\"" + id + "\""));
  }
}
