package org.gendan.notify.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gendan.engine.EngineForTests;
import org.gendan.model.ModelFiles;
import org.gendan.notify.guard.ScriptGuard.Finding;
import org.gendan.notify.guard.ScriptLine.Beside;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of forbidden wordings as it is shipped, sentence by sentence. */
class ScriptCorpusTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  /** One for all sentences: it reads its table once, and that takes longer than they do. */
  private static ScriptGuard guard;

  private String edited;

  @BeforeAll
  static void theShippedTableIsRead() {
    guard =
        ScriptAccess.guard(
            new DeployedScriptTable(
                engine.engine().getRepositoryService(), engine.engine().getDecisionService()));
  }

  @AfterEach
  void theShippedTableIsInForceAgain() {
    if (edited != null) {
      engine.engine().getRepositoryService().deleteDeployment(edited, true);
    }
  }

  /** A sentence, the one who reads it, and the rule that it breaks; no rule for a harmless one. */
  record Said(String rule, Reader reader, String text) {

    private static Said of(String rule, String reader, String text) {
      return new Said(rule, reader == null ? Reader.CUSTOMER : Reader.valueOf(reader), text);
    }
  }

  static Stream<Said> forbidden() {
    return lines("forbidden-sentences.txt")
        .map(line -> line.split(" ", 2))
        .map(
            cells -> {
              String[] rule = cells[0].split("@");
              return Said.of(rule[0], rule.length > 1 ? rule[1] : null, cells[1]);
            });
  }

  static Stream<Said> harmless() {
    return lines("harmless-sentences.txt")
        .map(
            line ->
                line.startsWith("@")
                    ? Said.of(null, line.substring(1, line.indexOf(' ')), after(line))
                    : Said.of(null, null, line));
  }

  private static String after(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  /** The three lists of the trade, a phrase and its reader a line (row 180 of docs/domain.md). */
  static Stream<Said> listed() {
    return lines("words-not-to-use.csv")
        .skip(1)
        .map(line -> line.split(","))
        .map(cells -> Said.of("180", cells[2], cells[1]));
  }

  static Stream<Said> disguised() {
    return listed()
        .flatMap(
            said ->
                Stream.of(
                        spread(said.text(), " "),
                        spread(said.text(), "\u200B"),
                        spread(said.text(), "\u2060"),
                        spread(said.text(), "*"),
                        said.text() + "！！！",
                        twice(said.text()))
                    .map(text -> new Said(said.rule(), said.reader(), text)));
  }

  private static String spread(String text, String between) {
    return String.join(between, text.split(""));
  }

  private static String twice(String text) {
    return text.replaceAll("(.)", "$1$1");
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void aForbiddenSentenceBreaksItsRule(Said said) {
    assertThat(rules(said)).contains(said.rule());
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void aHarmlessSentenceMayGoOut(Said said) {
    assertThat(guard.findings(said.text(), said.reader(), Beside.ANY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("listed")
  void aPhraseOfTheListsIsNotSaidToItsReader(Said said) {
    assertThat(rules(said)).containsAnyOf("180", "144");
    assertThat(rules(new Said(null, said.reader(), "您好，" + said.text() + "，谢谢。")))
        .containsAnyOf("180", "144");
  }

  @ParameterizedTest
  @MethodSource("disguised")
  void aPhraseOfTheListsIsFoundInDisguise(Said said) {
    assertThat(rules(said)).containsAnyOf("180", "144");
  }

  @Test
  void whatIsRudeToAnAgentMayBeSaidToACustomer() {
    for (String text : List.of("快点击这里查看", "请问你们负责人电话多少", "帮我快点查一下，谢谢")) {
      assertThat(rules(new Said(null, Reader.CUSTOMER, text))).as(text).isEmpty();
    }
    assertThat(rules(new Said(null, Reader.COLLEAGUE, "我不知道这单的运费"))).isEmpty();
  }

  private List<String> rules(Said said) {
    return guard.findings(said.text(), said.reader(), Beside.ANY).stream()
        .map(Finding::ruleNo)
        .toList();
  }

  @Test
  void theCorpusHoldsAHundredAndFiftyOfEachAndEveryRule() {
    assertThat(forbidden()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(harmless()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(forbidden().map(Said::rule))
        .contains(IntStream.rangeClosed(1, 18).mapToObj(no -> "B" + no).toArray(String[]::new))
        .contains("144", "180");
  }

  @Test
  void aRefusalNamesTheFieldTheRuleTheWordsAndWhatToWriteInstead() {
    assertThatThrownBy(() -> guard.honest("answer", "亲，给五星 好评，返现5元哦"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.errors()).hasSize(1);
              assertThat(refusal.errors().get(0).field()).isEqualTo("answer");
              assertThat(refusal.errors().get(0).code().word()).isEqualTo("script-rule");
            })
        .hasMessageContaining("五星 好评，返现")
        .hasMessageContaining("breaks rule B7")
        .hasMessageContaining("Nothing is given for reviews")
        .hasMessageContaining("Invite a review in neutral words");
  }

  @Test
  void everyRuleThatATextBreaksIsNamed() {
    assertThat(guard.findings("这里是礼品兑换部，只限今天，好评返现。", Reader.CUSTOMER, Beside.ANY))
        .extracting(Finding::ruleNo)
        .containsExactly("B1", "B7", "B9");
  }

  @Test
  void besideMoneyEvenANeutralWordAboutAReviewIsRefused() {
    String text = "我们退您20元，也欢迎您评价。";

    assertThat(guard.findings(text, Reader.CUSTOMER, Beside.ANY)).isEmpty();
    assertThat(guard.findings(text, Reader.CUSTOMER, Beside.COMPENSATION))
        .extracting(Finding::ruleNo)
        .containsExactly("B7");
  }

  @Test
  void noTextIsNoOffence() {
    assertThat(guard.findings(null, Reader.CUSTOMER, Beside.ANY)).isEmpty();
    assertThat(guard.findings(" \n", Reader.CUSTOMER, Beside.ANY)).isEmpty();
    assertThat(guard.findings("！！！😀", Reader.CUSTOMER, Beside.ANY)).isEmpty();
  }

  @Test
  void aNewlyDeployedTableCountsFromTheNextTextOn() {
    assertThat(guard.findings("亲，祝您好运连连", Reader.CUSTOMER, Beside.ANY)).isEmpty();

    deploy(shipped().replace("not my problem;", "not my problem;好运连连;"));

    assertThat(guard.findings("亲，祝您好运连连", Reader.CUSTOMER, Beside.ANY))
        .extracting(Finding::ruleNo)
        .containsExactly("144");
  }

  @Test
  void aLineThatCannotBeReadLetsNothingOutAndSaysWhichItIs() {
    deploy(shipped().replace("[抗癌/防癌]", "[抗癌/防癌"));

    assertThatThrownBy(() -> guard.findings("您好", Reader.CUSTOMER, Beside.ANY))
        .hasMessageContaining("Line 6 of the table script-rules")
        .hasMessageContaining("bracket");
  }

  @Test
  void aMissingLineLetsNothingOutEither() {
    deploy(shipped().replace("<text>7</text>", "<text>777</text>"));

    assertThatThrownBy(() -> guard.findings("您好", Reader.CUSTOMER, Beside.ANY))
        .hasMessageContaining("Line 7 of the table script-rules is missing");
  }

  private void deploy(String table) {
    edited =
        engine
            .engine()
            .getRepositoryService()
            .createDeployment()
            .addString("script-rules.dmn", table)
            .deploy()
            .getId();
  }

  private static String shipped() {
    return ModelFiles.text(ModelFiles.named("script-rules.dmn"));
  }

  private static Stream<String> lines(String file) {
    try (InputStream input = ScriptCorpusTest.class.getResourceAsStream("/notify/" + file)) {
      String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      return List.copyOf(text.lines().filter(line -> !line.startsWith("#")).toList()).stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
