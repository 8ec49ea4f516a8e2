package org.gendan.testing.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the running application. The clock belongs to all tests, so each gives it back. */
public abstract class AppTest {

  /** What is tested. */
  protected App app;

  @LocalServerPort private int port;

  @Value("${camunda.bpm.process-engine-name:default}")
  private String engine;

  @Autowired private ProcessEngine itsEngine;

  @BeforeEach
  void openTheDoor() {
    assertThat(ProcessEngines.getProcessEngine(engine))
        .as("engine '%s' behind the REST API; another test runs one of the same name", engine)
        .isSameAs(itsEngine);
    app = new App(port, engine);
  }

  @AfterEach
  void giveTheClockBack() {
    ClockUtil.reset();
  }
}
