package org.gendan.row.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every column says whether it is about a person, how long it is kept, and how it is erased. */
@Tag("database")
@WholeApp
class ColumnRegisterTest {

  private final JdbcTemplate database;
  private final ColumnRegister register;

  ColumnRegisterTest(@Autowired JdbcTemplate database, @Autowired ColumnRegister register) {
    this.database = database;
    this.register = register;
  }

  @Test
  void everyColumnOfTheDatabaseIsRegisteredAndNoOther() {
    Set<String> registered = new TreeSet<>();
    register
        .tables()
        .forEach(
            table ->
                table
                    .columns()
                    .keySet()
                    .forEach(name -> registered.add(table.name() + "." + name)));

    assertThat(registered)
        .as("say in privacy/columns.yaml of each column what it holds, and how it is erased")
        .isEqualTo(columns(""));
  }

  @Test
  void whateverTheEngineMayWriteAtWillIsPersonal() {
    Set<String> free =
        columns(
            " and table_name like 'ACT\\_%' and (character_maximum_length >= 4000"
                + " or data_type = 'longblob')");
    free.removeIf(
        name ->
            name.matches("ACT_RE_.*|ACT_ID_.*|.*\\.HANDLER_CFG_|ACT_GE_PROPERTY.*|ACT_RU_BATCH.*"));

    assertThat(of(ColumnKind::isPersonal)).containsAll(free);
  }

  @Test
  void aTableThatIsTalkedOfWithACustomerHasANameInBothLanguages() {
    assertThat(register.tables())
        .filteredOn(table -> !table.personal().isEmpty())
        .isNotEmpty()
        .noneMatch(table -> table.chinese().equals(table.name()))
        .noneMatch(table -> table.english().equals(table.name()));
  }

  @Test
  void noLongTextOfOursIsCalledPlainWithoutAReason() {
    Set<String> free =
        columns(
            " and table_name not like 'ACT\\_%' and (character_maximum_length >= 200"
                + " or data_type = 'longblob')");
    free.removeAll(of(ColumnKind::isPersonal));
    free.removeAll(of(kind -> kind == ColumnKind.STAFF));

    assertThat(free).as("what may hold what people write is personal").isEqualTo(ABOUT_NOBODY);
  }

  /** What the product writes itself, the names of goods, and the files of models. */
  private static final Set<String> ABOUT_NOBODY =
      new TreeSet<>(
          Set.of(
              "amendment_line.name",
              "audit_entry.detail",
              "audit_entry.subject",
              "cockpit_run.asked_groups",
              "cockpit_run_case.case_id",
              "cockpit_run_case.model",
              "due_date.explanation_en",
              "due_date.explanation_zh",
              "exception_stay.explanation_en",
              "exception_stay.explanation_zh",
              "goods_return_line.name",
              // Numbers of models, rules of the engine, and ids.
              "lab_application.asked_groups",
              "lab_application.chosen",
              "lab_application.fault",
              "lab_move.case_id",
              "lab_move.new_rule",
              "lab_move.old_rule",
              "lab_move.order_no",
              "lab_move.timer_id",
              "lab_preview.changes",
              "lab_preview_file.content",
              "model_deployment_file.differences",
              "model_deployment_file.file_name",
              "node_beat.node",
              "open_task.business_key",
              "open_task.group_id",
              "open_task.order_no",
              "open_task.process_key",
              "open_task.task_key",
              "order_line.name",
              "refund.entitlement",
              "replay_fact.answer",
              "replay_fact.case_key",
              "replay_fact.element",
              "replay_fact.model",
              "replay_fact.number_text",
              "shipped_model.file_name",
              "step_day.element",
              "step_day.model",
              "step_day.name",
              "task_claim.business_key",
              "task_claim.task_name",
              "task_due_date.explanation_en",
              "task_due_date.explanation_zh",
              "task_due_date.rule_text"));

  private Set<String> of(Predicate<ColumnKind> kind) {
    return register.tables().stream()
        .flatMap(
            table ->
                table.columns().values().stream()
                    .filter(column -> kind.test(column.kind()))
                    .map(column -> table.name() + "." + column.name()))
        .collect(Collectors.toSet());
  }

  private Set<String> columns(String which) {
    List<String> names =
        database.queryForList(
            "select concat(table_name, '.', column_name) from information_schema.columns"
                + " where table_schema = database() and table_name <> 'flyway_schema_history'"
                + " and table_name not like 'as\\_furnished\\_%'"
                + which,
            String.class);
    return new TreeSet<>(names);
  }
}
