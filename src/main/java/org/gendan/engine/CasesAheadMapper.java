package org.gendan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Statements about the engine's tables that it runs itself, with its own result maps. */
public final class CasesAheadMapper {

  /** What the names of the statements begin with. */
  static final String OURS = "org.gendan.engine.casesAhead.";

  private static final String FILE = "engine/cases-ahead.xml";

  private CasesAheadMapper() {}

  /** Lets an engine know them, once it is built. */
  public static void teach(ProcessEngineConfigurationImpl engine) {
    Configuration statements = engine.getSqlSessionFactory().getConfiguration();
    try (InputStream file = CasesAheadMapper.class.getClassLoader().getResourceAsStream(FILE)) {
      new XMLMapperBuilder(file, statements, FILE, statements.getSqlFragments()).parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
