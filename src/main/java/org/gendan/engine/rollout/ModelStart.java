package org.gendan.engine.rollout;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.gendan.engine.schema.OneAtATime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the shipped models into force at the start. A file that only this version has changed goes
 * live; one that only an analyst has changed stays; where both have, the shipped one waits as a
 * proposal. A start that finds nothing new deploys nothing.
 */
final class ModelStart implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(ModelStart.class);

  private final Map<String, byte[]> shipped;
  private final String version;
  private final RepositoryService repository;
  private final DeploymentMapper deployments;
  private final DeploymentLog ledger;
  private final ShippedMapper ships;
  private final OneAtATime nodes;
  private final TransactionTemplate transaction;

  ModelStart(
      Shipment shipment,
      RepositoryService repository,
      DeploymentMapper deployments,
      DeploymentLog ledger,
      ShippedMapper ships,
      OneAtATime nodes,
      TransactionTemplate transaction) {
    this.shipped = shipment.files();
    this.version = shipment.version();
    this.repository = repository;
    this.deployments = deployments;
    this.ledger = ledger;
    this.ships = ships;
    this.nodes = nodes;
    this.transaction = transaction;
  }

  /**
   * What a version of the application brings.
   *
   * @param version as people call it
   * @param files by name
   */
  record Shipment(String version, Map<String, byte[]> files) {}

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        status -> {
          nodes.enter();
          roll();
        });
  }

  private void roll() {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    Map<String, byte[]> live = new TreeMap<>();
    shipped.forEach(
        (file, content) -> {
          String hash = ContentHash.of(content);
          Optional<byte[]> inForce =
              ledger.inForce(file).flatMap(id -> deployments.content(id, file));
          String current = inForce.map(ContentHash::of).orElse(null);
          if (hash.equals(current)) {
            if (ships.find(file).map(row -> !row.baseHash().equals(hash)).orElse(true)) {
              ships.save(ShippedMapper.Row.live(file, hash));
            }
          } else if (current == null || current.equals(base(file))) {
            live.put(file, content);
            ships.save(ShippedMapper.Row.live(file, hash));
          } else if (!hash.equals(base(file))) {
            offer(file, hash, now);
          }
        });
    if (!live.isEmpty()) {
      DeploymentBuilder deployment = repository.createDeployment().name("Gendan " + version);
      live.forEach(
          (file, content) ->
              deployment.addInputStream(file, new java.io.ByteArrayInputStream(content)));
      deployment.deploy();
      log.info("Models of version {} that go live: {}", version, live.keySet());
    }
  }

  private void offer(String file, String hash, Instant now) {
    ShippedMapper.Row row =
        ships.find(file).orElse(ShippedMapper.Row.live(file, String.valueOf(base(file))));
    if (!hash.equals(row.offeredHash())) {
      ships.save(row.offered(hash, version, now));
      log.warn(
          "{} was changed by an analyst and by version {}: what is shipped waits as a proposal",
          file,
          version);
    }
  }

  /** Hash of the shipped content that the one in force goes back to; null when there is none. */
  private String base(String file) {
    return ships
        .find(file)
        .map(ShippedMapper.Row::baseHash)
        .or(() -> deployments.lastOfAnEarlierApplication(file).map(ContentHash::of))
        .orElse(null);
  }
}
