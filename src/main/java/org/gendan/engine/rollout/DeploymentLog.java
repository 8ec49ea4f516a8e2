package org.gendan.engine.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gendan.engine.ModelsDeployed;
import org.gendan.engine.gate.Differences;
import org.springframework.context.ApplicationEventPublisher;

/** Notes every deployment with what it changes, in the transaction that stores it. */
class DeploymentLog {

  private static final int LONGEST = 300;

  private final DeploymentMapper deployments;
  private final Set<String> shipped;
  private final ApplicationEventPublisher events;
  private final ThreadLocal<String> withdraws = new ThreadLocal<>();

  DeploymentLog(
      DeploymentMapper deployments, Set<String> shipped, ApplicationEventPublisher events) {
    this.events = events;
    this.deployments = deployments;
    this.shipped = shipped;
  }

  boolean isShipped(String file) {
    return shipped.contains(file);
  }

  void note(String id, String by, Instant at, String reason, Map<String, byte[]> files) {
    String why = reason == null ? "" : reason;
    deployments.add(
        new DeploymentMapper.Row(
            id, at, by, why.length() > LONGEST ? why.substring(0, LONGEST) : why, withdraws.get()));
    events.publishEvent(new ModelsDeployed(id, by, why, files.keySet()));
    files.forEach(
        (file, content) -> {
          Optional<String> before = inForce(file);
          List<String> differences =
              before
                  .flatMap(earlier -> deployments.content(earlier, file))
                  .map(earlier -> Differences.between(file, earlier, content))
                  .orElse(List.of());
          deployments.addFile(
              id,
              new DeploymentMapper.FileRow(
                  file, before.orElse(null), String.join("\n", differences)));
        });
  }

  Optional<String> inForce(String file) {
    return deployments.inForce(file, file.substring(0, file.lastIndexOf('.')));
  }

  /** Runs a deployment that takes another one back. */
  String withdrawing(String id, java.util.function.Supplier<String> deployment) {
    withdraws.set(id);
    try {
      return deployment.get();
    } finally {
      withdraws.remove();
    }
  }
}
