package org.gendan.engine.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts inside its own jar. The MySQL scripts ask for
 * utf8mb3, in which an emoji or a rare character rolls an order back, so the character set is
 * replaced (docs/adr/0003-engine-schema-by-flyway-in-utf8mb4.md).
 */
@Component
class EngineSchemaMigration implements JavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  /** The settings ensureJobDueDateNotNull and jobExecutorAcquireByDueDate live on this index. */
  private static final String DUE_DATE_INDEX =
      "create index GD_IDX_JOB_DUEDATE on ACT_RU_JOB(DUEDATE_)";

  @Override
  public void migrate(Context context) throws IOException, SQLException {
    String product = context.getConnection().getMetaData().getDatabaseProductName();
    String dialect = product.equals("H2") ? "h2" : "mysql";
    try (Statement statement = context.getConnection().createStatement()) {
      for (String part : PARTS) {
        for (String sql : statements(dialect, part)) {
          statement.execute(sql);
        }
      }
      statement.execute(DUE_DATE_INDEX);
    }
  }

  private List<String> statements(String dialect, String part) throws IOException {
    var script =
        new ClassPathResource(
            "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(dialect, part));
    String text =
        script
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("--"))
            .reduce("", (all, line) -> all + line + "\n")
            .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
    return List.of(text.split(";\\s*(?:\\n|$)")).stream().filter(sql -> !sql.isBlank()).toList();
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("001");
  }

  @Override
  public String getDescription() {
    return "engine schema 7.24 in utf8mb4";
  }

  @Override
  public Integer getChecksum() {
    return 724;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
