package org.gendan.testing.process;

import java.time.Duration;
import java.util.Date;
import org.gendan.engine.EngineForTests;
import org.gendan.engine.deployment.ModelFunction;

/**
 * Clocks of which each is due 100 hours from the time of the tests, so that a test can tell from a
 * date which share a model asked for: 50 hours are 50 percent.
 */
public class ClocksForTests implements ModelFunction {

  private static final int WHOLE = 100;

  public Date dueAt(String ref) {
    return at(WHOLE);
  }

  public Date dueAt(String caseId, String name) {
    return at(WHOLE);
  }

  public Date share(String ref, int percent) {
    return at(percent);
  }

  public Date share(String caseId, String name, int percent) {
    return at(percent);
  }

  /** When so many percent of every clock are used. */
  public static Date at(int percent) {
    return Date.from(EngineForTests.NOW.plus(Duration.ofHours(percent)));
  }
}
