package org.gendan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the journal keeps is read in the reader's language. */
class StoryWordsTest {

  private static final Path FILE = Path.of("texts/story/story.yaml");
  private static final Pattern NOTED = Pattern.compile("\\bjournal\\s*\\.\\s*(note|entry)\\(");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The customer confirmed the order | 客户已确认订单
          Handed to SF, waybill SF100 | 已交给SF，运单号 SF100
          At risk of delay (可能延误), ordinary (普通), level 0, owner logistics (物流): Out of stock | 可能延误，普通，0 级，负责：物流：Out of stock
          Refused: nobody may give this: the page price holds | 已拒绝：无人可给予：以页面价格为准
          Sold by nobody, looked after by agent1: agent2 is off | 销售：无，负责人：agent1；原因：agent2 is off
          Please ring twice, and thank you | Please ring twice, and thank you
          他说“明天” | 他说“明天”
          """)
  void aLineIsReadInChinese(String kept, String chinese) {
    assertThat(StoryWords.shipped().in(Language.CHINESE, kept)).isEqualTo(chinese);
  }

  @Test
  void aLineInEnglishHasItsCodesInEnglishAlone() {
    assertThat(
            StoryWords.shipped()
                .in(Language.ENGLISH, "At risk of delay (可能延误), level 0, owner logistics (物流)"))
        .isEqualTo("At risk of delay, level 0, owner logistics");
    assertThat(StoryWords.shipped().in(Language.ENGLISH, "Goods of Mr Li (李先生)"))
        .isEqualTo("Goods of Mr Li (李先生)");
    assertThat(StoryWords.shipped().in(Language.CHINESE, null)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WeCom cannot be reached; check the network and gendan.notify.wecom.base-url | WeCom无法连接；请检查网络及 gendan.notify.wecom.base-url
          The ERP has no order '7' that may be shipped. Mend it in the ERP, then raise the retries of this job in Cockpit | ERP 没有可发货的订单“7”。请在 ERP 中处理，然后在 Cockpit 中增加该作业的重试次数
          java.lang.NullPointerException | java.lang.NullPointerException
          """)
  void anIncidentIsReadInChinese(String kept, String chinese) {
    assertThat(StoryWords.ofFaults().in(Language.CHINESE, kept)).isEqualTo(chinese);
    assertThat(StoryWords.ofFaults().in(Language.ENGLISH, kept)).isEqualTo(kept);
  }

  @Test
  void aRefusalThatWasKeptAsTextIsReadInChinese() {
    Reader.has(Language.CHINESE);
    try {
      assertThat(
              StoryWords.refusalToReader(
                  "'Confirm order' is held by agent2; ask agent2 to give"
                      + " it back, or a lead of the desk to move it"))
          .contains("agent2")
          .doesNotContain("held by");
      assertThat(StoryWords.refusalToReader("is missing; one of JD, TMALL"))
          .contains("JD, TMALL")
          .doesNotContain("missing");
      assertThat(
              StoryWords.refusalToReader(
                  "callResult: is missing; please fill it in; lines[0].sku: is missing"))
          .isEqualTo("callResult：未填写，请填写；lines[0].sku：未填写");
      assertThat(
              StoryWords.refusalToReader(
                  "PHONE order PH-1 is here already with other content (1f); amend that order"
                      + " instead"))
          .isEqualTo("PHONE 订单 PH-1 已存在，内容不同（1f）；请改为更改该订单");
      assertThat(StoryWords.refusalToReader("any words of a person"))
          .isEqualTo("any words of a person");
    } finally {
      Reader.isGone();
    }
    assertThat(StoryWords.refusalToReader("is missing")).isEqualTo("is missing");
  }

  /** Long lines of people are not taken apart for ever. */
  @Test
  void aLongTextOfAPersonIsReadAtOnce() {
    String text = "one, two; three: four, ".repeat(40);

    assertThat(StoryWords.shipped().in(Language.CHINESE, text)).isNotBlank();
  }

  @Test
  void everySentenceThatIsNotedHasItsChinese() throws IOException {
    Set<String> missing = new TreeSet<>();
    int noted = 0;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/gendan"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
        Matcher call = NOTED.matcher(code);
        while (call.find()) {
          Matcher text = TEXT.matcher(code.substring(call.end(), end(code, call.end())));
          while (text.find()) {
            String said = text.group(1).strip().replace("\\\"", "\"");
            if (said.contains(" ") && !said.startsWith("%s, not")) {
              noted++;
              if (!isKnown(said)) {
                missing.add(said);
              }
            }
          }
        }
      }
    }

    assertThat(noted).isGreaterThan(60);
    assertThat(missing).as("write their Chinese into " + FILE).isEmpty();
  }

  @Test
  void everySentenceIsChineseAndIsAboutTheSame() throws IOException {
    Map<String, String> all = SentenceList.read(Files.readString(FILE));

    assertThat(all).hasSizeGreaterThan(150);
    all.forEach(
        (english, chinese) -> {
          assertThat(HAN.matcher(chinese).find()).as(english).isTrue();
          assertThat(HAN.matcher(english).find()).as(english).isFalse();
          assertThat(places(chinese)).as(english).isEqualTo(places(english));
        });
  }

  private static Set<String> places(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .map(hit -> hit.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Filled with names that are the same in every language. */
  private static boolean isKnown(String said) {
    String filled = said.replaceAll("%[sd]", "X1").replaceAll(":$", ": X1 reminds by itself");
    for (String one :
        Set.of(
            filled,
            filled + " X1",
            filled + " X1: X1",
            "X1 " + filled,
            "Not called: X1 " + filled,
            "X1" + filled + " X1")) {
      String chinese = StoryWords.shipped().in(Language.CHINESE, one);
      if (HAN.matcher(chinese).find()) {
        return true;
      }
    }
    return false;
  }

  private static int end(String code, int start) {
    int depth = 1;
    int at = start;
    boolean quoted = false;
    while (depth > 0) {
      char here = code.charAt(at);
      if (quoted) {
        if (here == '\\') {
          at++;
        } else if (here == '"') {
          quoted = false;
        }
      } else if (here == '"') {
        quoted = true;
      } else if (here == '(') {
        depth++;
      } else if (here == ')') {
        depth--;
      }
      at++;
    }
    return at;
  }

  @Test
  void faultsOfSeveralFieldsAreEachReadInChinese() {
    String kept =
        "customerPhone: '1390000' is no phone number that can be called; write 11 digits, a"
            + " landline with its area code such as 0755-…, or +44…; quantity: 'x' is not a number";

    assertThat(StoryWords.refusal(Language.CHINESE, kept))
        .contains("customerPhone", "quantity", "1390000")
        .doesNotContain("is no", "digits", "not a number");
  }
}
