package org.gendan.engine.settings;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.gendan.engine.CasesAheadMapper;
import org.gendan.engine.LoginGuard;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAccess;
import org.gendan.engine.TaskDeadlines;
import org.gendan.engine.TaskView;
import org.gendan.engine.answer.AnswerRepetition;
import org.gendan.engine.answer.AnsweredFormService;
import org.gendan.engine.answer.AnsweredTaskService;
import org.gendan.engine.answer.RefusalInterceptor;
import org.gendan.engine.deployment.ModelBeans;
import org.gendan.engine.deployment.ModelCallCheck;
import org.gendan.engine.deployment.ModelCodeCheck;
import org.gendan.engine.deployment.ModelExpressions;
import org.gendan.engine.deployment.ModelFunction;
import org.gendan.engine.opentask.OpenTaskSessions;
import org.gendan.engine.reading.TaskReader;
import org.gendan.engine.reading.TaskReading;
import org.gendan.engine.rollout.GateKeeper;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/**
 * What no property can set. It asks for the migrations in its constructor, because the engine
 * checks its tables while it is built.
 */
@Configuration(proxyBeanMethods = false)
public class EngineSettings {

  /** Where models are tried alone nobody watches. */
  private static final Supplier<MeterRegistry> NO_FIGURES =
      SingletonSupplier.of(SimpleMeterRegistry::new);

  @Bean
  AbstractProcessEnginePlugin enginePlugin(
      ObjectProvider<FlywayMigrationInitializer> migrations,
      ApplicationContext beans,
      ObjectProvider<TaskAccess> access,
      ObjectProvider<TaskDeadlines> deadlines,
      ObjectProvider<GateKeeper> gate,
      ObjectProvider<LoginGuard> logins) {
    migrations.ifAvailable(FlywayMigrationInitializer::getOrder);
    ObjectProvider<MeterRegistry> figures = beans.getBeanProvider(MeterRegistry.class);
    return new AbstractProcessEnginePlugin() {
      @Override
      public void postInit(ProcessEngineConfigurationImpl configuration) {
        CasesAheadMapper.teach(configuration);
      }

      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        nameDatatypes();
        var modelBeans = new ModelBeans(beans);
        // Asked for once, and not before the first answer: those who name them need the engine.
        Supplier<Set<String>> protectedNames = SingletonSupplier.of(() -> protectedNames(beans));
        configuration.setBeans(modelBeans);
        // The factory has made one already, which reaches every bean of the application.
        configuration.setExpressionManager(new ModelExpressions(modelBeans));
        configuration.setCustomPreCommandInterceptorsTxRequired(
            List.of(new RefusalInterceptor(), new AnswerRepetition()));
        configuration.setCustomHistoryLevels(List.of(new KeptFaults()));
        configuration.setDmnEngineConfiguration(decisions());
        configuration.setDelegateInterceptor(new OrderOfTheStep());
        configuration.setHistoryEventProducer(new UnwrittenMerges());
        configuration.setFailedJobCommandFactory(
            (job, failure) -> new FailedJob(job, failure, figures.getIfAvailable(NO_FIGURES)));
        configuration.setResourceAuthorizationProvider(new NoTaskAuthorizations());
        configuration.setCustomSessionFactories(
            Stream.concat(
                    Stream.of(new BoundedReading.Factory(() -> beans.getBean(TaskReading.class))),
                    // Where models are tried alone there is no table of ours.
                    beans.getBeansOfType(OpenTaskSessions.class).values().stream()
                        .flatMap(sessions -> sessions.factories().stream()))
                .toList());
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new BoundedChecks()));
        configuration.setIdentityProviderSessionFactory(
            new GuardedPasswords.Factory(logins::getObject, beans::publishEvent));
        configuration.setAuthorizationService(new NotedGrants(beans::publishEvent));
        configuration.setTaskService(new AnsweredTaskService(protectedNames));
        configuration.setFormService(
            new AnsweredFormService(
                protectedNames,
                () -> beans.getBeansOfType(TaskView.class).values(),
                () -> Optional.ofNullable(deadlines.getIfAvailable()),
                () ->
                    Optional.ofNullable(beans.getBeanProvider(TaskReader.class).getIfAvailable())));
        configuration
            .getCustomPreBPMNParseListeners()
            .add(
                new UserTaskParseListener(
                    SingletonSupplier.of(access::getObject),
                    deadlines::ifAvailable,
                    beans::publishEvent));
        List<Deployer> checks = new ArrayList<>();
        // First, because it names all faults at once.
        gate.ifAvailable(checks::add);
        checks.add(new ModelCodeCheck());
        checks.add(new ModelCallCheck(() -> beans.getBeansOfType(ModelFunction.class)));
        configuration.setCustomPreDeployers(checks);
      }
    };
  }

  /** The members of this group see and may do everything but the work of the desks. */
  @Bean
  AdministratorAuthorizationPlugin administrators() {
    var plugin = new AdministratorAuthorizationPlugin();
    plugin.setAdministratorGroupName("camunda-admin");
    return plugin;
  }

  /** The engine looks for it in every jar at each timer; a name that is set is not looked for. */
  private static void nameDatatypes() {
    if (System.getProperty(DatatypeFactory.DATATYPEFACTORY_PROPERTY) == null) {
      System.setProperty(
          DatatypeFactory.DATATYPEFACTORY_PROPERTY,
          DatatypeFactory.newDefaultInstance().getClass().getName());
    }
  }

  /** How tables are read. */
  static DefaultDmnEngineConfiguration decisions() {
    var decisions =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    decisions.setFeelEngineFactory(RememberedFeel.factory());
    return decisions;
  }

  private static Set<String> protectedNames(ListableBeanFactory beans) {
    return beans.getBeansOfType(ProtectedVariables.class).values().stream()
        .flatMap(variables -> variables.names().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
