package org.gendan.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gendan.engine.EngineForTests;
import org.gendan.model.ModelFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The policy table as it is deployed, also when an edit went wrong. */
class DeployedTicketPoliciesTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private String edited;

  @AfterEach
  void theShippedTableIsInForceAgain() {
    if (edited != null) {
      engine.engine().getRepositoryService().deleteDeployment(edited, true);
    }
  }

  @Test
  void anEmptyCellIsNoDutyGroup() {
    assertThat(of("JD")).isEqualTo(new TicketPolicy("jd-desk", "PT2H", null, 60, false));
    assertThat(of("ERP"))
        .isEqualTo(new TicketPolicy("around-the-clock", "PT24H", "after-sales", 50, false));
  }

  @Test
  void aTicketThatFallsIntoAHoleOfTheTableIsTakenByTheLastRowAndSaysSo() {
    deployWithout("rule_jdTicket");

    assertThat(of("JD").policyMissing()).isTrue();
    assertThat(of("ERP").policyMissing()).isFalse();
  }

  @Test
  void aTableWithoutItsLastRowSaysWhatToMend() {
    deployWithout("rule_noPolicy");

    assertThatThrownBy(() -> of("PINDUODUO"))
        .hasMessageContaining("ticket-policy has no row for PINDUODUO")
        .hasMessageContaining("deploy the table again");
  }

  private void deployWithout(String rule) {
    String table =
        ModelFiles.text(ModelFiles.named("ticket-policy.dmn"))
            .replaceFirst("(?s)<rule id=\"" + rule + "\">.*?</rule>", "");
    edited =
        engine
            .engine()
            .getRepositoryService()
            .createDeployment()
            .addString("ticket-policy.dmn", table)
            .deploy()
            .getId();
  }

  private static TicketPolicy of(String platform) {
    return new DeployedTicketPolicies(engine.engine().getDecisionService())
        .of(platform, "GENERAL", Priority.NORMAL, CustomerClass.STANDARD);
  }
}
