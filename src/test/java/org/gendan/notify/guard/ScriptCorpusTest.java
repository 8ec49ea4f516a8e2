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

  static Stream<String[]> forbidden() {
    return lines("forbidden-sentences.txt").map(line -> line.split(" ", 2));
  }

  static Stream<String> harmless() {
    return lines("harmless-sentences.txt");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("forbidden")
  void aForbiddenSentenceBreaksItsRule(String rule, String sentence) {
    assertThat(guard.findings(sentence, Beside.ANY)).extracting(Finding::ruleNo).contains(rule);
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void aHarmlessSentenceMayGoOut(String sentence) {
    assertThat(guard.findings(sentence, Beside.ANY)).isEmpty();
  }

  @Test
  void theCorpusHoldsSixtyOfEachAndEveryRule() {
    assertThat(forbidden()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(harmless()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(forbidden().map(line -> line[0]))
        .contains(IntStream.rangeClosed(1, 18).mapToObj(no -> "B" + no).toArray(String[]::new))
        .contains("144");
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
    assertThat(guard.findings("这里是礼品兑换部，只限今天，好评返现。", Beside.ANY))
        .extracting(Finding::ruleNo)
        .containsExactly("B1", "B7", "B9");
  }

  @Test
  void besideMoneyEvenANeutralWordAboutAReviewIsRefused() {
    String text = "我们退您20元，也欢迎您评价。";

    assertThat(guard.findings(text, Beside.ANY)).isEmpty();
    assertThat(guard.findings(text, Beside.COMPENSATION))
        .extracting(Finding::ruleNo)
        .containsExactly("B7");
  }

  @Test
  void noTextIsNoOffence() {
    assertThat(guard.findings(null, Beside.ANY)).isEmpty();
    assertThat(guard.findings(" \n", Beside.ANY)).isEmpty();
    assertThat(guard.findings("！！！😀", Beside.ANY)).isEmpty();
  }

  @Test
  void aNewlyDeployedTableCountsFromTheNextTextOn() {
    assertThat(guard.findings("亲，祝您好运连连", Beside.ANY)).isEmpty();

    deploy(shipped().replace("not my problem;", "not my problem;好运连连;"));

    assertThat(guard.findings("亲，祝您好运连连", Beside.ANY))
        .extracting(Finding::ruleNo)
        .containsExactly("144");
  }

  @Test
  void aLineThatCannotBeReadLetsNothingOutAndSaysWhichItIs() {
    deploy(shipped().replace("[抗癌/防癌]", "[抗癌/防癌"));

    assertThatThrownBy(() -> guard.findings("您好", Beside.ANY))
        .hasMessageContaining("Line 6 of the table script-rules")
        .hasMessageContaining("bracket");
  }

  @Test
  void aMissingLineLetsNothingOutEither() {
    deploy(shipped().replace("<text>7</text>", "<text>777</text>"));

    assertThatThrownBy(() -> guard.findings("您好", Beside.ANY))
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
