package org.gendan.engine.rollout;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;

/** Puts the shipped models back into force, which tests of other classes rely on. */
class ShippedAgain {

  private final RepositoryService repository;
  private final DeploymentMapper deployments;
  private final DeploymentLog ledger;
  private final ShippedMapper ships;
  private final ModelStart.Shipment shipped;

  ShippedAgain(
      RepositoryService repository,
      DeploymentMapper deployments,
      DeploymentLog ledger,
      ShippedMapper ships,
      ModelStart.Shipment shipped) {
    this.repository = repository;
    this.deployments = deployments;
    this.ledger = ledger;
    this.ships = ships;
    this.shipped = shipped;
  }

  void restore(String... files) {
    for (String file : List.of(files)) {
      byte[] original = shipped.files().get(file);
      boolean inForce =
          ledger
              .inForce(file)
              .flatMap(id -> deployments.content(id, file))
              .filter(content -> Arrays.equals(content, original))
              .isPresent();
      if (!inForce) {
        repository
            .createDeployment()
            .name("restored")
            .addInputStream(file, new ByteArrayInputStream(original))
            .deploy();
      }
      ships.save(ShippedMapper.Row.live(file, ContentHash.of(original)));
    }
  }
}
