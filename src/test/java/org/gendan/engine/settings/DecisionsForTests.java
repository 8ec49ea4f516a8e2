package org.gendan.engine.settings;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Decision tables without an engine around them, read as the product's engine reads them. */
public final class DecisionsForTests {

  private DecisionsForTests() {}

  /** The product's own settings, to which a test may add. */
  public static DefaultDmnEngineConfiguration settings() {
    return EngineSettings.decisions();
  }
}
