package org.gendan.engine.rollout;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.gendan.engine.deployment.ModelRefused;
import org.gendan.engine.gate.Differences;
import org.gendan.refusal.Refusal;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What analysts do with deployments beside deploying: take one back, accept or decline an update.
 */
final class Rollout {

  private final Map<String, byte[]> shipped;
  private final RepositoryService repository;
  private final IdentityService identity;
  private final DeploymentMapper deployments;
  private final DeploymentLog ledger;
  private final ShippedMapper ships;
  private final TransactionTemplate transaction;

  Rollout(
      ModelStart.Shipment shipment,
      RepositoryService repository,
      IdentityService identity,
      DeploymentMapper deployments,
      DeploymentLog ledger,
      ShippedMapper ships,
      TransactionTemplate transaction) {
    this.shipped = shipment.files();
    this.repository = repository;
    this.identity = identity;
    this.deployments = deployments;
    this.ledger = ledger;
    this.ships = ships;
    this.transaction = transaction;
  }

  /** Who asks, with the groups that the engine checks. */
  record Person(String id, List<String> groups) {}

  /** A shipped file that waits, and how it differs from what is in force. */
  record Proposal(ShippedMapper.Row row, List<String> differences) {}

  /**
   * Brings what was in force before a deployment into force again.
   *
   * @return id of the deployment that does so
   * @throws Refusal when it is unknown, was the first, or something newer is in force
   */
  String withdraw(String id, String reason, Person person) {
    DeploymentMapper.Row row =
        deployments.find(id).orElseThrow(() -> Refusal.notFound("There is no deployment %s", id));
    Map<String, byte[]> before = new TreeMap<>();
    for (DeploymentMapper.FileRow file : deployments.files(id)) {
      String inForce = ledger.inForce(file.file()).orElse("");
      if (!inForce.equals(id)) {
        throw Refusal.conflict(
            "%s has been changed again by deployment %s; take that one back first",
            file.file(), inForce);
      }
      if (file.beforeId() == null) {
        throw Refusal.conflict(
            "%s was new with this deployment; nothing was before it", file.file());
      }
      before.put(file.file(), content(file));
    }
    if (before.isEmpty()) {
      throw Refusal.conflict("Deployment %s has no file to take back", id);
    }
    return ledger.withdrawing(
        id,
        () -> deploy("Taken back, %s (was: %s)".formatted(reason, row.reason()), before, person));
  }

  private byte[] content(DeploymentMapper.FileRow file) {
    return deployments
        .content(file.beforeId(), file.file())
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "What was in force before %s has been deleted; deploy it from a file",
                    file.file()));
  }

  List<Proposal> proposals() {
    return ships.waiting().stream()
        .map(
            row ->
                new Proposal(
                    row,
                    ledger
                        .inForce(row.file())
                        .flatMap(id -> deployments.content(id, row.file()))
                        .filter(content -> shipped.containsKey(row.file()))
                        .map(
                            content ->
                                Differences.between(row.file(), content, shipped.get(row.file())))
                        .orElse(List.of())))
        .toList();
  }

  /** Brings the shipped file into force; the analyst's content stays among the deployments. */
  String accept(String file, String reason, Person person) {
    mustWait(file);
    return transaction.execute(
        status -> {
          ships.save(ShippedMapper.Row.live(file, ContentHash.of(shipped.get(file))));
          return deploy("Update accepted, " + reason, Map.of(file, shipped.get(file)), person);
        });
  }

  /** Leaves the analyst's content in force; this update is not proposed again. */
  void decline(String file, Person person) {
    ShippedMapper.Row row = mustWait(file);
    ships.save(row.declined(person.id(), ClockUtil.getCurrentTime().toInstant()));
  }

  private ShippedMapper.Row mustWait(String file) {
    return ships
        .find(file)
        .filter(row -> "WAITING".equals(row.proposal()) && shipped.containsKey(file))
        .orElseThrow(() -> Refusal.notFound("No update of %s waits", file));
  }

  private String deploy(String reason, Map<String, byte[]> files, Person person) {
    DeploymentBuilder deployment = repository.createDeployment().name(reason);
    files.forEach(
        (file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
    return as(person, () -> deployment.deploy().getId());
  }

  private String as(Person person, Supplier<String> action) {
    identity.setAuthentication(person.id(), person.groups());
    try {
      return action.get();
    } catch (ModelRefused e) {
      throw Refusal.conflict("The gate does not let it pass any more: %s", e.why());
    } catch (ParseException e) {
      throw Refusal.conflict("The gate does not let it pass any more: %s", e.getMessage());
    } finally {
      identity.clearAuthentication();
    }
  }
}
