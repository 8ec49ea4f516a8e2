package org.gendan.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.gendan.escalation.ExceptionCause;
import org.gendan.model.ModelFiles;
import org.gendan.model.ProductClasses;
import org.gendan.ticket.Cause;
import org.junit.jupiter.api.Test;

/** Every code that a person may read has its word in both languages. */
class WordsTest {

  /** What no customer and no employee reads, each with its reason. */
  private static final Map<String, String> OF_PROGRAMS =
      Map.ofEntries(
          Map.entry("org.gendan.refusal", "codes of the API, in docs/api/errors.md"),
          Map.entry("org.gendan.sheet", "steps of a reader of files"),
          Map.entry("org.gendan.engine", "the engine's own"),
          Map.entry("org.gendan.words.Language", "the languages themselves"),
          Map.entry("org.gendan.erp.sandbox", "faults that an administrator asks for"),
          Map.entry("org.gendan.carrier.sandbox", "faults that an administrator asks for"),
          Map.entry("org.gendan.notify.sandbox", "faults that an administrator asks for"),
          Map.entry("org.gendan.notify.MessageRecord$Audience", "a column of a table"),
          Map.entry("org.gendan.notify.guard.ScriptLine", "a column of a decision table"),
          Map.entry("org.gendan.notify.texts", "placeholders, which analysts write"),
          Map.entry("org.gendan.order.linked.LinkedText", "names of texts, shown by what they say"),
          Map.entry("org.gendan.notify.staff", "names of texts, shown by what they say"),
          Map.entry("org.gendan.security.lists", "lists, called so by texts/desk"),
          Map.entry("org.gendan.report.fact.Label", "a column of a table"),
          Map.entry("org.gendan.carrier.CarrierNews", "an answer between two programs"),
          Map.entry("org.gendan.escalation.evidence", "kinds of files, called so by everybody"));

  /** Answers that are no codes: lengths of time, names of calendars, sentences, wordings. */
  private static final Set<String> NO_CODES =
      Set.of(
          "cut-off-windows",
          "duty-shifts",
          "script-rules",
          "resend-rule.why",
          "amendment-route.why",
          "amendment-route.approver",
          "refund-route.entitlement",
          "complaint-policy",
          "complaint-compensation",
          "carrier-rules.returnBy");

  @Test
  void everyConstantOfAnEnumThatAPersonMayReadHasItsWord() {
    List<String> missing =
        ProductClasses.ALL.stream()
            .filter(JavaClass::isEnum)
            .filter(type -> OF_PROGRAMS.keySet().stream().noneMatch(type.getName()::startsWith))
            .map(JavaClass::reflect)
            // A constant with a body of its own is a class of its own.
            .filter(Class::isEnum)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(constant -> (Enum<?>) constant)
            .filter(code -> Words.find("zh", Words.about(code), code.name()).isEmpty())
            .map(code -> Words.about(code) + "," + code.name())
            .sorted()
            .toList();

    assertThat(missing).as("write their words into texts/words.csv").isEmpty();
  }

  @Test
  void everyAnswerOfADecisionTableThatIsACodeHasItsWord() {
    List<String> missing =
        ModelFiles.below(ModelFiles.PROCESSES, ".dmn").stream()
            .flatMap(WordsTest::answers)
            .filter(answer -> Words.find("zh", answer.about(), answer.code()).isEmpty())
            .map(answer -> answer.about() + "," + answer.code())
            .distinct()
            .toList();

    assertThat(missing).as("write their words into texts/words.csv").isEmpty();
  }

  @Test
  void everyVariableThatSaysWhenATaskIsDueHasItsWord() {
    Pattern variable = Pattern.compile("camunda:dueDate=\"\\$\\{(\\w+)}\"");
    List<String> missing =
        ModelFiles.below(ModelFiles.PROCESSES, ".bpmn").stream()
            .flatMap(file -> variable.matcher(ModelFiles.text(file)).results())
            .map(due -> due.group(1))
            .distinct()
            .filter(name -> Words.find("zh", "dueDate", name).isEmpty())
            .toList();

    assertThat(missing).as("write their words into texts/words.csv").isEmpty();
  }

  /** A code and the table and column that answer it. */
  private record Answer(String about, String code) {}

  private static Stream<Answer> answers(java.nio.file.Path file) {
    return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
        .filter(decision -> !NO_CODES.contains(decision.getId()))
        .flatMap(
            decision ->
                decision.getChildElementsByType(DecisionTable.class).stream()
                    .flatMap(table -> answers(decision, table)));
  }

  private static Stream<Answer> answers(Decision decision, DecisionTable table) {
    List<String> columns = table.getOutputs().stream().map(o -> o.getName()).toList();
    return table.getRules().stream()
        .map(Rule::getOutputEntries)
        .map(List::copyOf)
        .flatMap(
            cells ->
                java.util.stream.IntStream.range(0, columns.size())
                    .mapToObj(
                        i -> new Answer(decision.getId() + "." + columns.get(i), code(cells, i))))
        .filter(answer -> !NO_CODES.contains(answer.about()))
        .filter(answer -> answer.code() != null && answer.code().matches("[A-Z][A-Z_]+"));
  }

  private static String code(List<OutputEntry> cells, int column) {
    String text = cells.get(column).getTextContent().strip();
    return text.matches("\"[^\"]*\"") ? text.substring(1, text.length() - 1) : null;
  }

  @Test
  void aCodeIsShownInBothLanguagesOrInOne() {
    assertThat(Words.of(ExceptionCause.LOST)).isEqualTo("parcel lost (包裹丢失)");
    assertThat(Words.in("zh", ExceptionCause.TICKET_OVERDUE)).isEqualTo("平台工单超时");
    assertThat(Words.in("en", ExceptionCause.TICKET_OVERDUE)).isEqualTo("ticket overdue");
    assertThat(Words.capital(Cause.CUSTOMER)).isEqualTo("Customer (顾客原因)");
    assertThat(Words.of((Cause) null)).isEqualTo("–");
  }

  @Test
  void whatBelongsToAnOpenListAndIsNotOnItIsShownAsItIs() {
    assertThat(Words.in("zh", "carrier", "POST")).isEqualTo("中国邮政");
    assertThat(Words.in("zh", "carrier", "LOCAL7")).isEqualTo("LOCAL7");
  }

  @Test
  void aLineWithoutOneOfItsLanguagesIsNotRead() {
    assertThatThrownBy(() -> WordList.of("about,code,zh-CN,en\n,LOST,丢失,\n"))
        .hasMessageContaining("words.csv:2")
        .hasMessageContaining("both languages");
    assertThatThrownBy(() -> WordList.of(",LOST,丢失,lost\n,LOST,遗失,gone\n"))
        .hasMessageContaining("has a word already");
  }
}
