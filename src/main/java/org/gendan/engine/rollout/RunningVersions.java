package org.gendan.engine.rollout;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.gendan.engine.gate.House;
import org.gendan.engine.gate.Survival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/**
 * Looks, at the start, whether this version still knows what the running cases of earlier versions
 * will ask it for, and names what is lost before a case meets it.
 */
final class RunningVersions implements HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(RunningVersions.class);

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final House house;
  private volatile List<String> lost = List.of();

  RunningVersions(RepositoryService repository, RuntimeService runtime, House house) {
    this.repository = repository;
    this.runtime = runtime;
    this.house = house;
  }

  @EventListener(ContextRefreshedEvent.class)
  void look() {
    List<String> found = new ArrayList<>();
    for (ProcessDefinition version : repository.createProcessDefinitionQuery().list()) {
      long cases =
          runtime.createProcessInstanceQuery().processDefinitionId(version.getId()).count();
      if (cases > 0) {
        lost(version, cases, found);
      }
    }
    lost = List.copyOf(found);
  }

  private void lost(ProcessDefinition version, long cases, List<String> found) {
    try (var model = repository.getProcessModel(version.getId())) {
      for (String fault : Survival.faults(house, version.getKey(), model.readAllBytes())) {
        String said =
            "%s version %d, %d running cases: %s"
                .formatted(version.getKey(), version.getVersion(), cases, fault);
        found.add(said);
        log.warn("Lost by this version of the application: {}", said);
      }
    } catch (java.io.IOException e) {
      found.add(version.getId() + " cannot be read");
    }
  }

  /** Always up: a probe must not restart the application for cases that still wait. */
  @Override
  public Health health() {
    Health.Builder health = Health.up();
    if (!lost.isEmpty()) {
      health.withDetail("lost", lost);
    }
    return health.build();
  }
}
