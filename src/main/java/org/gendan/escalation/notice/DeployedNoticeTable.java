package org.gendan.escalation.notice;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.escalation.ExceptionCause;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Table {@code notice-frequency}, as analysts have deployed it last. */
@Component
class DeployedNoticeTable {

  private final DecisionService decisions;

  DeployedNoticeTable(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /** How often a customer is told, and whether a notice more waits for its turn. */
  record Frequency(int mostPerDay, boolean waits) {}

  /** How often a customer is told such a thing. */
  Frequency frequency(Notice.Kind kind, ExceptionCause cause) {
    DmnDecisionRuleResult row =
        decisions
            .evaluateDecisionTableByKey(
                "notice-frequency", Map.of("noticeKind", kind.name(), "cause", cause.name()))
            .getSingleResult();
    if (row == null) {
      throw new IllegalStateException(
          "The table notice-frequency has no row for %s and %s; add one and deploy it again"
              .formatted(kind, cause));
    }
    return new Frequency(
        row.<Integer>getEntry("mostPerDay"), "WAIT".equals(row.<String>getEntry("otherwise")));
  }
}
