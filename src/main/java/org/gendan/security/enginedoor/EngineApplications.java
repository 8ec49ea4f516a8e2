package org.gendan.security.enginedoor;

import jakarta.servlet.ServletRegistration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Camunda's REST applications, each with our list before it, our way to say no, and our words for
 * what the models say.
 */
@Configuration(proxyBeanMethods = false)
class EngineApplications {

  private static final Set<Class<?>> REPLACED =
      Set.of(
          ExceptionHandler.class, ProcessEngineExceptionHandler.class, RestExceptionHandler.class);

  private static Set<Class<?>> guarded(Set<Class<?>> classes) {
    Set<Class<?>> guarded = new HashSet<>(classes);
    guarded.removeAll(REPLACED);
    guarded.add(EngineDoorFilter.class);
    guarded.add(EngineFaults.class);
    guarded.add(EngineWordsFilter.class);
    return guarded;
  }

  /** The engine's REST API at {@code /engine-rest}. */
  @Bean
  CamundaJerseyResourceConfig engineRest() {
    return new EngineRest();
  }

  /** Takes the names under which Camunda would register its own, which it then leaves alone. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ServletContextInitializer guardedApplications() {
    return servlets ->
        Map.of(
                "Engine", Engine.class,
                "Cockpit", Cockpit.class,
                "Admin", Admin.class,
                "Tasklist", Tasklist.class,
                "Welcome", Welcome.class)
            .forEach(
                (name, application) -> {
                  ServletRegistration.Dynamic servlet =
                      servlets.addServlet(name + " Api", ServletContainer.class);
                  servlet.addMapping(
                      "/camunda/api/" + name.toLowerCase(java.util.Locale.ROOT) + "/*");
                  servlet.setInitParameter(
                      ServletProperties.JAXRS_APPLICATION_CLASS, application.getName());
                });
  }

  /** See {@link #engineRest}. */
  @jakarta.ws.rs.ApplicationPath("/engine-rest")
  static class EngineRest extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
      registerClasses(CamundaRestResources.getResourceClasses());
      registerClasses(guarded(CamundaRestResources.getConfigurationClasses()));
      register(JacksonFeature.class);
    }
  }

  /** The same for the pages. */
  public static class Engine extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
      return guarded(super.getClasses());
    }
  }

  /** What only Cockpit asks. */
  public static class Cockpit extends CockpitApplication {

    @Override
    public Set<Class<?>> getClasses() {
      return guarded(super.getClasses());
    }
  }

  /** Login, logout, and what only Admin asks. */
  public static class Admin extends AdminApplication {

    @Override
    public Set<Class<?>> getClasses() {
      return guarded(super.getClasses());
    }
  }

  /** Nothing as Camunda ships it; a plug-in on the class path could bring something. */
  public static class Welcome extends WelcomeApplication {

    @Override
    public Set<Class<?>> getClasses() {
      return guarded(super.getClasses());
    }
  }

  /** What only Tasklist asks. */
  public static class Tasklist extends TasklistApplication {

    @Override
    public Set<Class<?>> getClasses() {
      return guarded(super.getClasses());
    }
  }
}
