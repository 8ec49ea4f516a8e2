package org.gendan.engine.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.gendan.engine.schema.OneAtATime;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts of later versions over the database of this one, with and without changes of analysts. */
@WholeApp
class UpdateTest extends AppTest {

  private static final String LIFECYCLE = "order-lifecycle.bpmn";
  private static final String SCORE = "low-score.dmn";
  private static final Rollout.Person ANALYST = new Rollout.Person("analyst1", List.of("analysts"));

  private final RepositoryService repository;
  private final IdentityService identity;
  private final DeploymentMapper deployments;
  private final DeploymentLog ledger;
  private final ShippedMapper ships;
  private final OneAtATime nodes;
  private final TransactionTemplate transaction;
  private final ModelStart.Shipment shipped;

  UpdateTest(
      @Autowired RepositoryService repository,
      @Autowired IdentityService identity,
      @Autowired DeploymentMapper deployments,
      @Autowired DeploymentLog ledger,
      @Autowired ShippedMapper ships,
      @Autowired OneAtATime nodes,
      @Autowired PlatformTransactionManager transactions,
      @Autowired ModelStart.Shipment shipped) {
    this.repository = repository;
    this.identity = identity;
    this.deployments = deployments;
    this.ledger = ledger;
    this.ships = ships;
    this.nodes = nodes;
    this.transaction = new TransactionTemplate(transactions);
    this.shipped = shipped;
  }

  @AfterEach
  void theShippedModelsAreInForceAgain() {
    new ShippedAgain(repository, deployments, ledger, ships, shipped).restore(LIFECYCLE, SCORE);
  }

  private String original(String file) {
    return new String(shipped.files().get(file), StandardCharsets.UTF_8);
  }

  private String inForce(String file) {
    return ledger
        .inForce(file)
        .flatMap(id -> deployments.content(id, file))
        .map(content -> new String(content, StandardCharsets.UTF_8))
        .orElseThrow();
  }

  /** This version with other contents. */
  private ModelStart.Shipment version(String name, Map<String, String> changed) {
    Map<String, byte[]> files = new TreeMap<>(shipped.files());
    changed.forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
    return new ModelStart.Shipment(name, files);
  }

  private void start(ModelStart.Shipment version) {
    new ModelStart(version, repository, deployments, ledger, ships, nodes, transaction)
        .afterSingletonsInstantiated();
  }

  private Rollout rollout(ModelStart.Shipment version) {
    return new Rollout(version, repository, identity, deployments, ledger, ships, transaction);
  }

  private String warnsAfter(String length) {
    return original(LIFECYCLE).replace(">PT48H<", ">" + length + "<");
  }

  private void analystSays(String length) {
    app.as("analyst1")
        .postParts(
            app.engine("/deployment/create"),
            Map.of(
                "deployment-name",
                "Warn at another time".getBytes(StandardCharsets.UTF_8),
                LIFECYCLE,
                warnsAfter(length).getBytes(StandardCharsets.UTF_8)))
        .expect(200);
  }

  private long deployed() {
    return repository.createDeploymentQuery().count();
  }

  @Test
  void aRestartChangesNothing() {
    analystSays("PT36H");
    long before = deployed();

    start(shipped);
    start(shipped);

    assertThat(deployed()).isEqualTo(before);
    assertThat(inForce(LIFECYCLE)).isEqualTo(warnsAfter("PT36H"));
    assertThat(ships.waiting()).isEmpty();
  }

  @Test
  void whereBothHaveChangedTheUpdateWaitsAndCasesGoOn() {
    OrderCase order = app.take(OrderBody.cod());
    order.task("userTask_confirmOrder");
    analystSays("PT36H");
    var next =
        version(
            "N+1",
            Map.of(
                LIFECYCLE,
                warnsAfter("PT72H"),
                SCORE,
                original(SCORE).replace("Content or very content", "Happy or very happy")));

    start(next);

    assertThat(inForce(LIFECYCLE)).as("of the analyst").isEqualTo(warnsAfter("PT36H"));
    assertThat(inForce(SCORE)).as("only shipped changed").contains("Happy or very happy");
    assertThat(rollout(next).proposals())
        .singleElement()
        .satisfies(
            waiting -> {
              assertThat(waiting.row().file()).isEqualTo(LIFECYCLE);
              assertThat(waiting.row().offeredBy()).isEqualTo("N+1");
              assertThat(waiting.differences())
                  .containsExactly("Warn after 48 h (startEvent_dispatchLate): 36 h → 72 h");
            });
    order.confirm();
    order.becomes("READY_TO_SHIP");

    long before = deployed();
    start(next);
    assertThat(deployed()).as("a restart").isEqualTo(before);
    assertThat(rollout(next).proposals()).hasSize(1);
  }

  @Test
  void anAcceptedUpdateIsInForceAndTheNextOneGoesLive() {
    analystSays("PT36H");
    var next = version("N+1", Map.of(LIFECYCLE, warnsAfter("PT72H")));
    start(next);

    rollout(next).accept(LIFECYCLE, "72 h are the new rule", ANALYST);

    assertThat(inForce(LIFECYCLE)).isEqualTo(warnsAfter("PT72H"));
    assertThat(ships.waiting()).isEmpty();
    start(version("N+2", Map.of(LIFECYCLE, warnsAfter("PT96H"))));
    assertThat(inForce(LIFECYCLE)).isEqualTo(warnsAfter("PT96H"));
  }

  @Test
  void aDeclinedUpdateIsNotProposedAgainButTheNextOneIs() {
    analystSays("PT36H");
    var next = version("N+1", Map.of(LIFECYCLE, warnsAfter("PT72H")));
    start(next);

    rollout(next).decline(LIFECYCLE, ANALYST);

    start(next);
    assertThat(ships.waiting()).isEmpty();
    assertThat(inForce(LIFECYCLE)).isEqualTo(warnsAfter("PT36H"));
    start(version("N+2", Map.of(LIFECYCLE, warnsAfter("PT96H"))));
    assertThat(ships.waiting()).hasSize(1);
  }

  @Test
  void whatAnAnalystHasTakenBackFollowsUpdatesAgain() {
    analystSays("PT36H");
    rollout(shipped).withdraw(ledger.inForce(LIFECYCLE).orElseThrow(), "a slip", ANALYST);

    start(version("N+1", Map.of(LIFECYCLE, warnsAfter("PT72H"))));

    assertThat(inForce(LIFECYCLE)).isEqualTo(warnsAfter("PT72H"));
  }
}
