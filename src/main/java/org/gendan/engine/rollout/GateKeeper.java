package org.gendan.engine.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gendan.engine.deployment.ModelRefused;
import org.gendan.engine.gate.Fault;
import org.gendan.engine.gate.ModelGate;
import org.gendan.engine.gate.Submission;
import org.gendan.words.Sentence;
import org.gendan.words.Together;

/**
 * Stands in the engine's own command for deployments, so that every door leads past it: the REST of
 * the engine, that of Camunda's applications, the Modeler, our pages, the start. What it refuses is
 * rolled back with the command.
 */
public final class GateKeeper implements Deployer {

  private final Supplier<ModelGate> gate;
  private final Supplier<DeploymentLog> log;

  GateKeeper(Supplier<ModelGate> gate, Supplier<DeploymentLog> log) {
    this.gate = gate;
    this.log = log;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    String person = Context.getCommandContext().getAuthenticatedUserId();
    Map<String, byte[]> files = new TreeMap<>();
    deployment
        .getResources()
        .forEach(
            (name, resource) -> {
              // The application's own code may run what no analyst may deploy.
              if (person != null || log.get().isShipped(name)) {
                files.put(name, resource.getBytes());
              }
            });
    Instant now = ClockUtil.getCurrentTime().toInstant();
    String reason = person == null ? null : String.valueOf(deployment.getName());
    List<Fault> faults = gate.get().faults(new Submission(files, reason, now));
    if (person != null && !Reason.isOne(deployment.getName(), files.keySet())) {
      faults.add(new Fault("deployment-name", "reason", Sentence.of(Reason.WANTED)));
    }
    if (deployment.getTenantId() != null) {
      faults.add(
          new Fault(
              "tenant-id",
              "tenant",
              Sentence.of("there are no tenants here; leave tenant-id out")));
    }
    if (!faults.isEmpty()) {
      String file = faults.get(0).place().replaceFirst(":\\d+$", "");
      throw new ModelRefused(Together.said(faults), file);
    }
    log.get()
        .note(
            deployment.getId(),
            person == null ? "system" : person,
            now,
            deployment.getName(),
            files);
  }
}
