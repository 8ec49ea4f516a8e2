package org.gendan.engine.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.gendan.model.ModelFiles;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the gate says and what was changed are read in the language of who deploys. */
@WholeApp
class DeploymentLanguageTest extends AppTest {

  private static final String LIFECYCLE = "order-lifecycle.bpmn";
  private static final String WHY = "Warn sooner, the marketplace does so, too";

  private final ShippedAgain shipped;

  DeploymentLanguageTest(
      @Autowired RepositoryService repository,
      @Autowired DeploymentMapper deployments,
      @Autowired DeploymentLog ledger,
      @Autowired ShippedMapper ships,
      @Autowired ModelStart.Shipment shipment) {
    this.shipped = new ShippedAgain(repository, deployments, ledger, ships, shipment);
  }

  @AfterEach
  void theShippedModelsAreInForceAgain() {
    shipped.restore(LIFECYCLE);
  }

  private Answer deploy(String door, String time, String why) {
    String model = ModelFiles.text(ModelFiles.named(LIFECYCLE)).replace(">PT48H<", time);
    Caller analyst = door.equals("rest") ? app.as("analyst1") : app.inTasklist("analyst1");
    String address =
        door.equals("rest")
            ? app.engine("/deployment/create")
            : "/camunda/api/engine/engine/default/deployment/create";
    return analyst
        .reading("zh-CN")
        .postParts(
            address,
            Map.of(
                "deployment-name",
                why.getBytes(StandardCharsets.UTF_8),
                LIFECYCLE,
                model.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({"rest", "webapps"})
  void whatIsRefusedAndWhatWasChangedAreReadInChinese(String door) {
    assertThat(deploy(door, ">48 hours<", "short").expect(400).at("/message"))
        .contains("“48 hours”不是 ISO 8601 时长；请写作 PT48H")
        .contains("请在部署名称中简要说明原因");

    String made = deploy(door, ">PT36H<", WHY).expect(200).at("/id");

    Answer noted = app.as("analyst1").reading("zh-CN").get("/api/deployments/" + made);
    assertThat(noted.at("/files/0/differences/0")).endsWith("：48 小时 → 36 小时");
    assertThat(app.as("analyst1").get("/api/deployments/" + made).at("/files/0/differences/0"))
        .endsWith(": 48 h → 36 h");
  }
}
