package org.gendan.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, decisions and forms under their bare file names, from a folder and from a jar
 * alike. The engine would name them by absolute path in the one case, and a move from one to the
 * other would make a new version of everything.
 */
@Component
class ModelDeployment extends AbstractCamundaConfiguration
    implements CamundaDeploymentConfiguration {

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    configuration.setDeploymentName("gendan");
    // Forms are bound to the deployment of their process, so all go together or none.
    configuration.setDeployChangedOnly(false);
    configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
  }

  @Override
  public Set<Resource> getDeploymentResources() {
    var resolver = new PathMatchingResourcePatternResolver();
    return Stream.of(camundaBpmProperties.getDeploymentResourcePattern())
        .flatMap(pattern -> find(resolver, pattern))
        .sorted(Comparator.comparing(Resource::getFilename))
        .map(ModelDeployment::bareNamed)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<Resource> find(
      PathMatchingResourcePatternResolver resolver, String pattern) {
    try {
      return Stream.of(resolver.getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the models under " + pattern, e);
    }
  }

  private static Resource bareNamed(Resource found) {
    try {
      byte[] content = found.getContentAsByteArray();
      // The engine takes the description of a byte array as the name of the resource.
      return new ByteArrayResource(content) {
        @Override
        public String getDescription() {
          return found.getFilename();
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the model " + found, e);
    }
  }
}
