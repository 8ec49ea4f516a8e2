package org.gendan.engine.rollout;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.gendan.engine.deployment.ModelRefused;
import org.gendan.engine.gate.House;
import org.gendan.engine.gate.ModelGate;
import org.gendan.engine.gate.Submission;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Changes of models that the application makes for an analyst, by the same gate and ledger. */
@Component
@NamedInterface
public class ModelChanges {

  private final DeploymentMapper deployments;
  private final ObjectProvider<DeploymentLog> ledger;
  private final ObjectProvider<House> house;
  private final ObjectProvider<Rollout> rollout;
  private final RepositoryService repository;
  private final IdentityService identity;

  ModelChanges(
      DeploymentMapper deployments,
      ObjectProvider<DeploymentLog> ledger,
      ObjectProvider<House> house,
      ObjectProvider<Rollout> rollout,
      @Lazy RepositoryService repository,
      @Lazy IdentityService identity) {
    this.deployments = deployments;
    this.ledger = ledger;
    this.house = house;
    this.rollout = rollout;
    this.repository = repository;
    this.identity = identity;
  }

  /**
   * A file that is in force.
   *
   * @param deploymentId which deployment has brought it
   */
  @NamedInterface
  public record InForce(String file, String deploymentId, byte[] content) {}

  /**
   * What the gate says.
   *
   * @param place file and line
   * @param sentence element, what is wrong and what to write
   */
  @NamedInterface
  public record GateFault(String place, Sentence sentence) {}

  /** What is in force of a file. */
  public Optional<InForce> inForce(String file) {
    return ledger
        .getObject()
        .inForce(file)
        .flatMap(id -> deployments.content(id, file).map(bytes -> new InForce(file, id, bytes)));
  }

  /** What the gate would refuse; nothing is deployed. */
  public List<GateFault> faults(Map<String, byte[]> files, String reason) {
    return new ModelGate(house.getObject())
        .faults(new Submission(files, reason, ClockUtil.getCurrentTime().toInstant())).stream()
            .map(fault -> new GateFault(fault.place(), fault.sentence()))
            .toList();
  }

  /**
   * Deploys files in the name of a person.
   *
   * @param groups of the person, as the engine checks them
   * @return the deployment's id
   * @throws Refusal when the gate refuses them now
   */
  public String deploy(
      String reason, Map<String, byte[]> files, String person, List<String> groups) {
    DeploymentBuilder deployment = repository.createDeployment().name(reason);
    files.forEach(
        (file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
    var before = identity.getCurrentAuthentication();
    identity.setAuthentication(person, groups);
    try {
      return deployment.deploy().getId();
    } catch (ModelRefused e) {
      throw Refusal.conflict("The gate does not let it pass any more: %s", e.why());
    } catch (ParseException e) {
      throw Refusal.conflict("The gate does not let it pass any more: %s", e.getMessage());
    } finally {
      if (before == null) {
        identity.clearAuthentication();
      } else {
        identity.setAuthentication(before.getUserId(), before.getGroupIds());
      }
    }
  }

  /**
   * Brings what was in force before a deployment into force again, in the name of a person.
   *
   * @return the id of the deployment that does so
   * @throws Refusal when something newer is in force
   */
  public String withdraw(String id, String reason, String person, List<String> groups) {
    var before = identity.getCurrentAuthentication();
    try {
      return rollout.getObject().withdraw(id, reason, new Rollout.Person(person, groups));
    } finally {
      if (before != null) {
        identity.setAuthentication(before.getUserId(), before.getGroupIds());
      }
    }
  }
}
