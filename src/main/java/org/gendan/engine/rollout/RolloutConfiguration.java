package org.gendan.engine.rollout;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.gendan.engine.CandidateGroups;
import org.gendan.engine.deployment.ModelFunction;
import org.gendan.engine.gate.House;
import org.gendan.engine.gate.ModelGate;
import org.gendan.engine.gate.ShippedFiles;
import org.gendan.engine.schema.OneAtATime;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The gate and its keeper, the start, and what analysts do with deployments. */
@Configuration(proxyBeanMethods = false)
class RolloutConfiguration {

  @Bean
  ModelStart.Shipment shipment(
      CamundaBpmProperties properties, @Value("${gendan.version}") String version) {
    Map<String, byte[]> files = ShippedFiles.matching(properties.getDeploymentResourcePattern());
    return new ModelStart.Shipment(version, files);
  }

  /** Lazy, because functions and groups are beans that need the engine. */
  @Bean
  @Lazy
  House house(ModelStart.Shipment shipment, ListableBeanFactory beans, CandidateGroups groups) {
    return new House(
        shipment.files(),
        ShippedFiles.words(),
        new House.Beans(
            name -> is(beans, name, JavaDelegate.class),
            name -> is(beans, name, TaskListener.class),
            beans.getBeansOfType(ModelFunction.class)),
        groups.names());
  }

  @Bean
  GateKeeper gateKeeper(ObjectProvider<House> house, ObjectProvider<DeploymentLog> log) {
    return new GateKeeper(() -> new ModelGate(house.getObject()), log::getObject);
  }

  @Bean
  DeploymentLog deploymentLog(
      DeploymentMapper deployments,
      ModelStart.Shipment shipment,
      ApplicationEventPublisher events) {
    return new DeploymentLog(deployments, shipment.files().keySet(), events);
  }

  @Bean
  ModelStart modelStart(
      ModelStart.Shipment shipment,
      RepositoryService repository,
      DeploymentMapper deployments,
      DeploymentLog ledger,
      ShippedMapper ships,
      OneAtATime nodes,
      PlatformTransactionManager transactions) {
    return new ModelStart(
        shipment,
        repository,
        deployments,
        ledger,
        ships,
        nodes,
        new TransactionTemplate(transactions));
  }

  @Bean
  Rollout rollout(
      ModelStart.Shipment shipment,
      RepositoryService repository,
      IdentityService identity,
      DeploymentMapper deployments,
      DeploymentLog ledger,
      ShippedMapper ships,
      PlatformTransactionManager transactions) {
    return new Rollout(
        shipment,
        repository,
        identity,
        deployments,
        ledger,
        ships,
        new TransactionTemplate(transactions));
  }

  @Bean
  RunningVersions models(RepositoryService repository, RuntimeService runtime, House house) {
    return new RunningVersions(repository, runtime, house);
  }

  private static boolean is(ListableBeanFactory beans, String name, Class<?> type) {
    return beans.containsBean(name) && beans.isTypeMatch(name, type);
  }
}
