package org.gendan.engine.timers;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the places in everything that is deployed, in its newest version, or in a file. */
@Component
public class DeployedPlaces {

  /** What a version says never changes; versions that nobody asks for any more are few. */
  private final Map<String, List<TimerPlace>> known = new ConcurrentHashMap<>();

  private final RepositoryService repository;

  DeployedPlaces(@Lazy RepositoryService repository) {
    this.repository = repository;
  }

  /** All that are in force, model by model. */
  public List<TimerPlace> inForce() {
    List<TimerPlace> places = new ArrayList<>();
    repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .orderByProcessDefinitionKey()
        .asc()
        .list()
        .forEach(definition -> places.addAll(ofVersion(definition)));
    repository
        .createDecisionDefinitionQuery()
        .latestVersion()
        .orderByDecisionDefinitionKey()
        .asc()
        .list()
        .forEach(definition -> places.addAll(ofVersion(definition)));
    return places;
  }

  /** Those of one version of a process, which need not be the newest. */
  public List<TimerPlace> ofProcess(String definitionId) {
    return known.getOrDefault(definitionId, List.of()).isEmpty()
        ? ofVersion(repository.getProcessDefinition(definitionId))
        : known.get(definitionId);
  }

  /** Those of a file that need not be deployed; it must be a model that can be read. */
  public List<TimerPlace> of(String file, byte[] content) {
    var stream = new ByteArrayInputStream(content);
    return file.endsWith(".dmn")
        ? TablePlaces.of(Dmn.readModelFromStream(stream), file, null, 0)
        : ProcessPlaces.of(Bpmn.readModelFromStream(stream), file, null, 0);
  }

  private List<TimerPlace> ofVersion(ProcessDefinition definition) {
    return known.computeIfAbsent(
        definition.getId(),
        id ->
            ProcessPlaces.of(
                repository.getBpmnModelInstance(id),
                bare(definition.getResourceName()),
                id,
                definition.getVersion()));
  }

  private List<TimerPlace> ofVersion(DecisionDefinition definition) {
    return known.computeIfAbsent(
        definition.getId(),
        id ->
            TablePlaces.of(
                repository.getDmnModelInstance(id),
                bare(definition.getResourceName()),
                id,
                definition.getVersion()));
  }

  private static String bare(String resource) {
    return resource.substring(Math.max(resource.lastIndexOf('/'), resource.lastIndexOf('\\')) + 1);
  }
}
