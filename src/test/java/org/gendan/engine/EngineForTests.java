package org.gendan.engine;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.gendan.batch.Batch;
import org.gendan.engine.settings.EngineSettings;
import org.gendan.model.ModelFiles;
import org.gendan.testing.process.ClocksForTests;
import org.gendan.testing.process.CutOffForTests;
import org.gendan.testing.process.WorkingTimeForTests;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.ClassUtils;

/**
 * An engine in memory with the product's own glue and settings and all models and forms. Its jobs
 * run only when a test runs them, and its clock stands still.
 */
public final class EngineForTests
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  /** A Monday morning at the desk: 10:00 in Shanghai. */
  public static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private static final Pattern TASKS = Pattern.compile(".*\\.\\w+Tasks");

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final List<Object> mocks = new ArrayList<>();
  private final Batch batch =
      new Batch(
          kinds -> {
            throw new IllegalStateException("There is no database to write to");
          });
  private ProcessEngine engine;
  private String shipped;

  private EngineForTests() {
    context.register(EngineSettings.class);
    context.registerBean("workingTime", WorkingTimeForTests.class);
    context.registerBean("cutOff", CutOffForTests.class);
    context.registerBean("clock", ClocksForTests.class);
    context.registerBean(ZoneId.class, () -> ZoneId.of(property("gendan.calendar.zone")));
    mocking(TaskAccess.class);
  }

  /** The models run the product's own tasks classes, and these call mocks. */
  public static EngineForTests withMockedServices() {
    return Shared.ENGINE;
  }

  /** Each class that had an engine of its own would wait seconds for the same models. */
  private static final class Shared {
    static final EngineForTests ENGINE = mockingAllServices();
  }

  private static final class Alone {
    static final EngineForTests ENGINE = new EngineForTests();
  }

  /** The models find no beans; for what the engine itself does. */
  public static EngineForTests alone() {
    return Alone.ENGINE;
  }

  private static EngineForTests mockingAllServices() {
    var engine = new EngineForTests();
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new RegexPatternTypeFilter(TASKS));
    scanner.findCandidateComponents("org.gendan").stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .forEach(engine::bind);
    return engine;
  }

  /** The models find the beans of these classes and no others. */
  public static EngineForTests with(Class<?>... configurations) {
    var engine = new EngineForTests();
    Stream.of(configurations).forEach(engine.context::register);
    return engine;
  }

  /** The mock of this type. */
  public <T> T the(Class<T> type) {
    return mocks.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  /** What the domain uses to start processes and to wake them. */
  public Processes processes() {
    var configuration = (SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration();
    return new Processes(
        engine.getRuntimeService(), engine.getRepositoryService(), configuration, batch);
  }

  /** Without a database of the application nothing can be put off, but processes can be told. */
  Batch batch() {
    return batch;
  }

  /** A setting of {@code application.yaml}. */
  public String property(String name) {
    return context.getEnvironment().getRequiredProperty(name);
  }

  public ProcessEngine engine() {
    return engine;
  }

  @Override
  public void beforeAll(ExtensionContext test) throws IOException {
    if (engine != null) {
      return;
    }
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(context.getEnvironment().getPropertySources()::addLast);
    context.refresh();
    engine = configuration().buildProcessEngine();
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    Stream.of(ModelFiles.PROCESSES, ModelFiles.FORMS)
        .flatMap(folder -> ModelFiles.below(folder, "").stream())
        .forEach(
            file -> deployment.addString(file.getFileName().toString(), ModelFiles.text(file)));
    shipped = deployment.deploy().getId();
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    ClockUtil.setCurrentTime(Date.from(NOW));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    var runtime = engine.getRuntimeService();
    var roots = runtime.createProcessInstanceQuery().rootProcessInstances().list();
    roots.stream()
        .map(ProcessInstance::getId)
        .forEach(id -> runtime.deleteProcessInstance(id, "end of test", true));
    engine.getHistoryService().createHistoricProcessInstanceQuery().list().stream()
        .map(instance -> instance.getId())
        .forEach(engine.getHistoryService()::deleteHistoricProcessInstanceIfExists);
    mocks.forEach(mock -> reset(mock));
    ClockUtil.reset();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (this == Shared.ENGINE || this == Alone.ENGINE) {
      forgetWhatTheClassDeployed();
    } else {
      engine.close();
      context.close();
    }
  }

  private void forgetWhatTheClassDeployed() {
    var repository = engine.getRepositoryService();
    repository.createDeploymentQuery().list().stream()
        .map(deployment -> deployment.getId())
        .filter(id -> !id.equals(shipped))
        .forEach(id -> repository.deleteDeployment(id, true));
  }

  private void bind(Class<?> tasks) {
    context.register(tasks);
    Stream.of(tasks.getDeclaredConstructors()[0].getParameterTypes())
        .filter(type -> type.getPackageName().startsWith("org.gendan"))
        .filter(type -> mocks.stream().noneMatch(type::isInstance))
        .forEach(this::mocking);
  }

  private <T> void mocking(Class<T> type) {
    T mock = mock(type);
    mocks.add(mock);
    context.registerBean(type, () -> mock);
  }

  private Map<String, Object> settings() {
    return Binder.get(context.getEnvironment())
        .bind(
            "camunda.bpm.generic-properties.properties", Bindable.mapOf(String.class, Object.class))
        .get();
  }

  private SpringProcessEngineConfiguration configuration() {
    var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID());
    database.setUrl(database.getUrl() + ";DB_CLOSE_DELAY=-1");
    var configuration = new SpringProcessEngineConfiguration();
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    configuration.setDataSource(database);
    configuration.setTransactionManager(new DataSourceTransactionManager(database));
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    // A refused answer and a failing service are what the tests are about; they say so themselves.
    configuration.setEnableCmdExceptionLogging(false);
    configuration.setHistory(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getName());
    PropertyAccessorFactory.forBeanPropertyAccess(configuration).setPropertyValues(settings());
    // In the application other plugins have made this list before ours adds to it.
    configuration.setCustomPreBPMNParseListeners(new ArrayList<>());
    configuration
        .getProcessEnginePlugins()
        .addAll(context.getBeansOfType(ProcessEnginePlugin.class).values());
    return configuration;
  }
}
