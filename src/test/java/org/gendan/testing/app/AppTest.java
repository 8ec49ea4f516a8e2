package org.gendan.testing.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.CommonCachesTestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextBeforeModesTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextTestExecutionListener;

/**
 * A test of the running application. It begins in an empty house and on an ordinary working day,
 * {@link DeskTime#MORNING}, whatever the machine's clock says, unless it names another instant.
 *
 * <p>Nothing in the application is a mock: those of Spring's listeners that look for mocks in every
 * bean, twice before and three times after each test, are left out.
 */
@TestExecutionListeners({
  DirtiesContextBeforeModesTestExecutionListener.class,
  DependencyInjectionTestExecutionListener.class,
  DirtiesContextTestExecutionListener.class,
  CommonCachesTestExecutionListener.class
})
public abstract class AppTest {

  /** What is tested. */
  protected App app;

  @LocalServerPort private int port;

  @Value("${camunda.bpm.process-engine-name:default}")
  private String engine;

  @Autowired private ProcessEngine itsEngine;
  @Autowired private ApplicationContext application;

  @BeforeEach
  void openTheDoor() {
    assertThat(ProcessEngines.getProcessEngine(engine))
        .as("engine '%s' behind the REST API; another test runs one of the same name", engine)
        .isSameAs(itsEngine);
    House.of(application).clear(() -> DeskTime.runFrom(DeskTime.MORNING));
    app = new App(port, engine);
  }

  @AfterEach
  void whatPeopleReadIsForThem() {
    StoriesForPeople.sayWhenByTheirClock(application);
  }

  /** The clock belongs to all tests of this JVM. */
  @AfterEach
  void giveTheClockBack() {
    DeskTime.giveBack();
  }
}
