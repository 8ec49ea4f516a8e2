package org.gendan.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gendan.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpora: every row is a shipped file with one change, what an analyst, or somebody with an
 * analyst's password, would try. Hostile rows name what the answer must say.
 */
class ModelGateTest {

  private static final House HOUSE = HouseForTests.house();
  private static final ModelGate GATE = new ModelGate(HOUSE);
  private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");

  private static final Pattern QUOTED =
      Pattern.compile("“[^”]*”|（[^）]*）|\\([^)]*\\)|\\{[^}]*}|(XML 读取|JSON|可用)：.*");

  static Stream<Change> hostile() {
    return Change.all("/gate/hostile.txt");
  }

  static Stream<Change> innocent() {
    return Change.all("/gate/innocent.txt");
  }

  static Stream<String> shipped() {
    return HOUSE.files().keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void aHostileDeploymentIsRefusedWithFileLineAndWords(Change change) {
    List<Fault> faults = faults(change);

    assertThat(faults).extracting(Fault::message).anyMatch(said -> said.contains(change.answer()));
    assertThat(faults)
        .extracting(Fault::place)
        .allMatch(place -> place.startsWith(change.fileAfter() + ":"));
  }

  /** But for what is quoted, such as names in the model and the words of the parser of XML. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void aRefusalIsReadInChinese(Change change) {
    assertThat(faults(change))
        .extracting(fault -> fault.sentence().in(Language.CHINESE))
        .allSatisfy(
            said ->
                assertThat(QUOTED.matcher(said).replaceAll(""))
                    .containsPattern("\\p{IsHan}")
                    .doesNotContainPattern("[a-z]{2,} [a-z]{2,}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("innocent")
  void anInnocentDeploymentIsTaken(Change change) {
    assertThat(faults(change)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipped")
  void whatIsShippedPasses(String file) {
    assertThat(GATE.faults(submission(Map.of(file, HOUSE.files().get(file)), "as shipped")))
        .isEmpty();
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedInWords() {
    byte[] model = "<definitions>a\u00e9bc</definitions>".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(GATE.faults(submission(Map.of("low-score.dmn", model), "as sent")))
        .extracting(Fault::message)
        .singleElement()
        .asString()
        .startsWith("cannot be read as XML");
  }

  @Test
  void theCorporaAreAsLargeAsPromised() {
    assertThat(hostile()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    assertThat(innocent()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  private static List<Fault> faults(Change change) {
    return GATE.faults(submission(change.files(HOUSE.files()), change.reason()));
  }

  private static Submission submission(Map<String, byte[]> files, String reason) {
    return new Submission(files, reason, NOW);
  }
}
