package org.gendan.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.gendan.model.ModelFiles;
import org.junit.jupiter.api.Test;

/**
 * The page of a table says who asks it: a business rule task that one sees in a model, or a class,
 * and then why. The page of a process says which tables are asked for it where one does not see it.
 */
class AskedTablesTest {

  private static final Path PAGES = Page.DOCS.resolve("processes");
  private static final String BY_TASK = "Asked by: ";
  private static final String FROM_JAVA = "Asked from Java: ";
  private static final Pattern TASK = Pattern.compile("`(\\w+)` of \\[([\\w-]+)]\\(\\2\\.md\\)");
  private static final Pattern CLASS = Pattern.compile(FROM_JAVA + "`(\\w+)`, because .+\\.");
  private static final Pattern ELEMENT = Pattern.compile("[a-z]+[A-Z]?[a-z]+_\\w+");

  private static final List<String> TABLES = stems(".dmn");
  private static final List<String> PROCESSES = stems(".bpmn");

  /** A business rule task in its model, and the table that it asks. */
  private record Asker(String process, String task, String table) {}

  private final Map<String, List<Asker>> askers =
      PROCESSES.stream().flatMap(AskedTablesTest::askers).collect(groupingBy(Asker::table));

  @Test
  void thePageOfATableThatAModelAsksNamesTheTasks() {
    assertThat(TABLES)
        .filteredOn(askers::containsKey)
        .isNotEmpty()
        .allSatisfy(table -> assertThat(line(table)).startsWith(BY_TASK))
        .allSatisfy(
            table ->
                assertThat(TASK.matcher(line(table)).results())
                    .extracting(task -> new Asker(task.group(2), task.group(1), table))
                    .containsExactlyInAnyOrderElementsOf(askers.get(table)));
  }

  @Test
  void thePageOfAnyOtherTableNamesTheClassThatAsksAndSaysWhy() {
    assertThat(TABLES)
        .filteredOn(table -> !askers.containsKey(table))
        .isNotEmpty()
        .allSatisfy(table -> assertThat(line(table)).matches(CLASS))
        .allSatisfy(
            table ->
                assertThat(sources(CLASS.matcher(line(table)).replaceAll("$1")))
                    .singleElement()
                    .asString()
                    .contains("\"" + table + "\""));
  }

  @Test
  void thePagesOfATableThatJavaAsksAndOfItsProcessesNameEachOther() {
    assertThat(TABLES)
        .allSatisfy(
            table ->
                assertThat(PROCESSES.stream().filter(p -> linkedFromJava(p).contains(table)))
                    .containsExactlyInAnyOrderElementsOf(linkedFromJava(table)));
  }

  @Test
  void everyElementThatThePageOfATableNamesIsInItsProcesses() {
    assertThat(TABLES)
        .allSatisfy(
            table ->
                assertThat(elements(line(table)))
                    .allMatch(id -> linked(line(table)).stream().anyMatch(p -> has(p, id))));
  }

  @Test
  void everyElementInWhichAProcessAsksIsInItsModel() {
    assertThat(PROCESSES)
        .allSatisfy(p -> assertThat(elements(line(p))).allMatch(id -> has(p, id)))
        .anySatisfy(p -> assertThat(elements(line(p))).isNotEmpty());
  }

  private static Stream<Asker> askers(String process) {
    return Bpmn.readModelFromFile(ModelFiles.named(process + ".bpmn").toFile())
        .getModelElementsByType(BusinessRuleTask.class)
        .stream()
        .map(task -> new Asker(process, task.getId(), task.getCamundaDecisionRef()));
  }

  /** What stands below the line of the model; empty when the page does not say who asks. */
  private static String line(String stem) {
    List<String> paragraphs = List.of(ModelFiles.text(PAGES.resolve(stem + ".md")).split("\n\n"));
    return paragraphs.stream()
        .dropWhile(paragraph -> !paragraph.startsWith("Model: "))
        .skip(1)
        .limit(1)
        .filter(paragraph -> paragraph.startsWith("Asked "))
        .findFirst()
        .orElse("");
  }

  private static Set<String> linkedFromJava(String stem) {
    String line = line(stem);
    return line.startsWith(FROM_JAVA) ? linked(line) : Set.of();
  }

  private static Set<String> linked(String line) {
    return new Page(PAGES, line)
        .links().stream().map(link -> ModelFiles.stem(Path.of(link.target()))).collect(toSet());
  }

  private static Set<String> elements(String line) {
    return new Page(PAGES, line)
        .words().stream().filter(word -> ELEMENT.matcher(word).matches()).collect(toSet());
  }

  private static boolean has(String process, String element) {
    return ModelFiles.text(ModelFiles.named(process + ".bpmn")).contains("id=\"" + element + "\"");
  }

  private static Stream<String> sources(String type) {
    return Page.below(Path.of("src/main/java"), ".java").stream()
        .filter(file -> ModelFiles.stem(file).equals(type))
        .map(ModelFiles::text);
  }

  private static List<String> stems(String suffix) {
    return ModelFiles.below(ModelFiles.PROCESSES, suffix).stream().map(ModelFiles::stem).toList();
  }
}
