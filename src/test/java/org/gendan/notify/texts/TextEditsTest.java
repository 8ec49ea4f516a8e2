package org.gendan.notify.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gendan.engine.EngineForTests;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.notify.guard.ScriptAccess;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.notify.staff.StaffMessages;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the house: what is shipped, and what analysts may make of it. */
class TextEditsTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final TextContent MINE =
      new TextContent(
          "您好，订单 {orderNo} 的问题我们正在处理，预计 {solutionDue} 前答复。",
          "Hello, we are looking into order {orderNo} and answer by {solutionDue}.",
          null,
          null);

  private final TextAccess.Memory store = new TextAccess.Memory();
  private final Texts texts = new Texts(TextAccess.sets(), store);
  private final ScriptGuard guard = ScriptAccess.shipped(engine.engine());
  private final CurrentActor actor = mock(CurrentActor.class);
  private boolean heldByVendor;
  private final TextEdits edits =
      new TextEdits(
          texts, store, guard, text -> heldByVendor, actor, Clock.fixed(NOON, ZoneOffset.UTC));

  static Stream<HouseText> all() {
    return TextAccess.sets().stream().flatMap(set -> set.texts().stream());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aShippedTextMayGoOut(HouseText text) {
    TextContent shipped = texts.shipped(text);

    assertThat(TextCheck.form(text, shipped)).isEmpty();
    assertThat(TextCheck.words(text, shipped, guard)).isEmpty();
    for (String language : List.of("zh", "en")) {
      assertThat(texts.fill(text, language, TextController.examples(text)))
          .as("no code and no hole in " + language)
          .doesNotContainPattern("[A-Z]{2,}_[A-Z]+")
          .doesNotContain("{", "[", "()", "（）", " ，", "–");
    }
  }

  /** Nothing orders a courier, and who pays or calls says so when it is done. */
  @ParameterizedTest
  @MethodSource("all")
  void aTextPromisesNoCourierNoMoneyAndNoCallThatNoFlowKeeps(HouseText text) {
    TextContent shipped = texts.shipped(text);

    assertThat(shipped.chinese())
        .doesNotContainPattern("上门|快递员将|派人|财务安排|将退款|会给您打|致电您|回电|马上到账|立即到账");
    assertThat(shipped.english())
        .doesNotContainPattern(
            "courier (collects|comes)|we collect|finance department|we (will )?call you|is on its"
                + " way to your account");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aTextReadsAsItWasWritten(HouseText text) {
    TextContent shipped = texts.shipped(text);

    assertThat(TextFile.read("x.yaml", TextFile.write(shipped))).isEqualTo(shipped);
  }

  @Test
  void aChangeIsInForceFromTheNextMessageOnWithWhoWhenAndWhy() {
    when(actor.id()).thenReturn("analyst1");
    edits.change(Template.EXCEPTION_TAKEN, MINE, "shorter", null);

    assertThat(fill("zh")).isEqualTo("您好，订单 OC1 的问题我们正在处理，预计 18:00 前答复。");
    assertThat(fill("en")).isEqualTo("Hello, we are looking into order OC1 and answer by 18:00.");
    assertThat(edits.history(Template.EXCEPTION_TAKEN))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.changedBy()).isEqualTo("analyst1");
              assertThat(row.changedAt()).isEqualTo(NOON);
              assertThat(row.reason()).isEqualTo("shorter");
            });
  }

  @Test
  void theSameAgainChangesNothing() {
    assertThat(edits.change(Template.EXCEPTION_TAKEN, MINE, "shorter", 0)).isEqualTo(1);
    assertThat(edits.change(Template.EXCEPTION_TAKEN, MINE, "once more", null)).isEqualTo(1);
  }

  @Test
  void whoHasNotSeenTheLastChangeOverwritesNothing() {
    edits.change(Template.EXCEPTION_TAKEN, MINE, "shorter", 0);

    assertThatThrownBy(
            () ->
                edits.change(
                    Template.EXCEPTION_TAKEN,
                    texts.shipped(Template.EXCEPTION_TAKEN),
                    "as it was",
                    0))
        .hasMessageContaining("was changed meanwhile (version 1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "您好 {orderNo}，{solutionDue}，{phone}。|Hello {orderNo}, {solutionDue}.|{phone} is not known",
        "您好 {orderNo}。|Hello {orderNo}, {solutionDue}.|{solutionDue} is missing",
        "您好 {orderNo}，{solutionDue}。||both languages",
        "您好 {orderNo，{solutionDue}。|Hello {orderNo}, {solutionDue}.|no other half",
        "您好 {orderNo}[，{solutionDue}]。|Hello {orderNo}, {solutionDue}.|no optional part",
        "订单 {orderNo} {solutionDue} 好评返现|Hello {orderNo}, {solutionDue}.|B7",
        "您好 {orderNo} {solutionDue}|Order {orderNo} {solutionDue}: shut up.|shut up"
      })
  void whatCannotGoOutIsRefusedAndChangesNothing(String zh, String en, String why) {
    assertThatThrownBy(
            () ->
                edits.change(
                    Template.EXCEPTION_TAKEN,
                    new TextContent(zh, en == null ? "" : en, null, null),
                    "try",
                    null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(why);
    assertThat(edits.history(Template.EXCEPTION_TAKEN)).isEmpty();
  }

  @Test
  void aTextToColleaguesIsHeldAgainstTheListOfColleagues() {
    TextContent rude =
        new TextContent(
            "{windowEnd} 前还有 {open} 单，快点啊。",
            "{open} orders are open until {windowEnd}.",
            null,
            null);

    assertThatThrownBy(() -> edits.change(StaffMessages.Template.CHASE_OPEN, rude, "try", null))
        .hasMessageContaining("快点啊");
  }

  @Test
  void whatMayBeMissingStandsInBrackets() {
    TextContent hole =
        new TextContent(
            "{caseNo} {orderNo} {cause} 首次答复已超时",
            "{caseNo} {orderNo} {cause}: the answer is overdue",
            null,
            null);

    assertThatThrownBy(
            () -> edits.change(StaffMessages.Template.CASE_ANSWER_OVERDUE, hole, "try", null))
        .hasMessageContaining("{orderNo} may be missing");
  }

  @Test
  void aChangeIsTakenBackAndSoIsTheWithdrawal() {
    edits.change(Template.EXCEPTION_TAKEN, MINE, "shorter", null);
    assertThat(edits.withdraw(Template.EXCEPTION_TAKEN, 1, "too short")).isEqualTo(2);

    assertThat(texts.inForce(Template.EXCEPTION_TAKEN))
        .isEqualTo(texts.shipped(Template.EXCEPTION_TAKEN));
    assertThatThrownBy(() -> edits.withdraw(Template.EXCEPTION_TAKEN, 1, "again"))
        .hasMessageContaining("Change 2 of exception-taken is in force");

    edits.withdraw(Template.EXCEPTION_TAKEN, 2, "it was right");
    assertThat(texts.inForce(Template.EXCEPTION_TAKEN)).isEqualTo(MINE);
  }

  @Test
  void aLaterVersionOverwritesNoEditAndIsProposed() {
    edits.change(Template.EXCEPTION_TAKEN, MINE, "shorter", null);
    assertThat(edits.isOffered(Template.EXCEPTION_TAKEN)).isFalse();
    shippedWas("another text of an earlier version");

    assertThat(texts.inForce(Template.EXCEPTION_TAKEN)).isEqualTo(MINE);
    assertThat(edits.isOffered(Template.EXCEPTION_TAKEN)).isTrue();
    edits.decline(Template.EXCEPTION_TAKEN, "ours is shorter");
    assertThat(edits.isOffered(Template.EXCEPTION_TAKEN)).isFalse();
    assertThat(texts.inForce(Template.EXCEPTION_TAKEN)).isEqualTo(MINE);

    edits.accept(Template.EXCEPTION_TAKEN, "theirs is better");
    assertThat(texts.inForce(Template.EXCEPTION_TAKEN))
        .isEqualTo(texts.shipped(Template.EXCEPTION_TAKEN));
  }

  @Test
  void anEditThatThisVersionCannotFillGivesWayToTheShippedText() {
    var gone = new TextContent("{orderNo} {gone}", "{orderNo} {gone}", null, null);
    store.add(row(1, gone, "hash"));

    assertThat(texts.inForce(Template.EXCEPTION_TAKEN))
        .isEqualTo(texts.shipped(Template.EXCEPTION_TAKEN));
  }

  @Test
  void whereTheVendorHoldsTheTextANewOneNeedsItsCode() {
    heldByVendor = true;

    assertThatThrownBy(() -> edits.change(Template.EXCEPTION_TAKEN, MINE, "shorter", null))
        .hasMessageContaining("smsCode: the vendor of short messages sends what is registered");
    edits.change(
        Template.EXCEPTION_TAKEN,
        new TextContent(MINE.chinese(), MINE.english(), "SMS_7", "SMS_8"),
        "shorter",
        null);
    assertThat(texts.inForce(Template.EXCEPTION_TAKEN).smsCodeIn("en")).isEqualTo("SMS_8");
  }

  @Test
  void aChangeNeedsAReason() {
    assertThatThrownBy(() -> edits.change(Template.EXCEPTION_TAKEN, MINE, " ", null))
        .hasMessageContaining("say why");
  }

  @Test
  void noTextGoesOutWithAHole() {
    assertThatThrownBy(() -> texts.fill(Template.EXCEPTION_TAKEN, "zh", Map.of("orderNo", "OC1")))
        .hasMessageContaining("[solutionDue]");
  }

  @Test
  void whatAWordSaysIsNoPlaceholder() {
    assertThat(
            texts.fill(
                Template.EXCEPTION_TAKEN,
                "zh",
                Map.of("orderNo", "{solutionDue}[x]$1", "solutionDue", "18:00")))
        .contains("{solutionDue}[x]$1 出现异常")
        .contains("预计 18:00 前");
  }

  @ParameterizedTest
  @CsvSource({"70, 1", "71, 2", "134, 2", "135, 3"})
  void aLongChineseMessageIsChargedAsSeveral(int characters, int messages) {
    assertThat(SmsLength.messages("字".repeat(characters))).isEqualTo(messages);
  }

  @ParameterizedTest
  @CsvSource({"160, 1", "161, 2", "306, 2", "307, 3"})
  void anEnglishOneHoldsMore(int characters, int messages) {
    assertThat(SmsLength.messages("x".repeat(characters))).isEqualTo(messages);
  }

  private String fill(String language) {
    return texts.fill(
        Template.EXCEPTION_TAKEN, language, Map.of("orderNo", "OC1", "solutionDue", "18:00"));
  }

  private void shippedWas(String hash) {
    store.add(row(2, MINE, hash));
  }

  private static TextMapper.Row row(int version, TextContent content, String hash) {
    return new TextMapper.Row(
        "exception-taken",
        version,
        content.chinese(),
        content.english(),
        null,
        null,
        hash,
        NOON,
        "analyst1",
        "shorter");
  }
}
