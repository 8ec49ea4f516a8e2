package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Tasklist can show, what the application offers to show, and what scripts rely on. */
class FormConformanceTest {

  static Stream<FormFile> forms() {
    return FormFile.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void aFormKeepsToEveryRule(FormFile form) {
    assertThat(FormRule.allFaults(form)).isEmpty();
  }

  @Test
  void everyFormBelongsToATask() {
    var used =
        ModelFiles.below(ModelFiles.PROCESSES, ".bpmn").stream()
            .map(ProcessModel::read)
            .flatMap(model -> model.all(UserTask.class))
            .map(UserTask::getCamundaFormRef)
            .collect(Collectors.toSet());

    assertThat(forms().map(FormFile::id)).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void theFieldsThatOthersScriptAgainstAreThere() {
    assertThat(answers("confirm-order"))
        .contains(
            "callResult",
            "namedAmount",
            "doubts",
            "customerName",
            "customerPhone",
            "address",
            "remark");
    assertThat(answers("record-dispatch")).contains("carrier", "waybillNo");
    assertThat(answers("verify-outcome")).contains("verifiedOutcome", "evidence");
    assertThat(answers("answer-ticket")).contains("answer", "cause");
    assertThat(answers("resolve-exception")).contains("resolution", "remark");
  }

  private static Stream<String> answers(String form) {
    return FormFile.of(form).answers().map(c -> c.path("key").asText());
  }
}
