package org.gendan.refusal.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.Refusal.Kind;
import org.junit.jupiter.api.Test;

class CheckedTest {

  private static final Body GOOD =
      new Body(
          " a\u200B-1 ",
          "  said\n so ",
          "RED",
          new BigDecimal("1.5"),
          1,
          List.of(new Line(" s1 ", 2)),
          new Line(null, 1));

  /** Every kind of rule. */
  record Body(
      @NotNull(message = "is missing: an id of your own") @Code String id,
      @Text(8) String text,
      @OneOf(Colour.class) String colour,
      @Money BigDecimal sum,
      @Positive int pieces,
      @NotEmpty @Size(max = 2, message = "has more than two") @Valid List<@NotNull Line> lines,
      @Valid Line spare) {}

  record Line(@Code(4) String sku, @Min(1) int quantity) {}

  private enum Colour {
    RED,
    GREEN
  }

  @Test
  void textsAreKeptInOneSpelling() {
    assertThat(Checked.of(GOOD))
        .isEqualTo(
            new Body(
                "a-1",
                "said\n so",
                "RED",
                new BigDecimal("1.5"),
                1,
                List.of(new Line("s1", 2)),
                new Line(null, 1)));
  }

  @Test
  void everyFaultIsToldAtOnceInTheOrderOfTheBody() {
    var wrong =
        new Body(
            " ",
            "nine char",
            "blue",
            new BigDecimal("1.005"),
            0,
            Arrays.asList(new Line("12345", 0), null),
            new Line("\u202E", 0));

    assertThat(faults(wrong))
        .containsExactly(
            "id required is missing: an id of your own",
            "text too-long has 9 characters; at most 8 are kept, please shorten it",
            "colour unknown 'blue' is not one of [RED, GREEN]",
            "sum amount must be more than zero with at most two decimals, such as 170.70",
            "pieces range must be more than zero",
            "lines[0].sku too-long has 5 characters; at most 4 are kept, please shorten it",
            "lines[0].quantity range must be 1 or more",
            "lines[1] required is missing",
            "spare.sku control-character '[U+202E RIGHT-TO-LEFT OVERRIDE]' holds U+202E"
                + " RIGHT-TO-LEFT OVERRIDE, which nobody sees; type it again",
            "spare.quantity range must be 1 or more");
  }

  @Test
  void whatMayBeMissingIsNoFaultAndWhatMayNotIsOne() {
    var bare = new Body("a", null, null, null, 1, List.of(), null);

    assertThat(faults(bare))
        .containsExactly(
            "colour required is missing; one of [RED, GREEN]", "lines required is missing");
  }

  @Test
  void aTextIsAsLongAsItsCharactersAreMany() {
    String seven = "\uD83D\uDE00".repeat(7);

    assertThat(Checked.of(with(seven)).text()).isEqualTo(seven);
    assertThat(faults(with(seven + "12")))
        .containsExactly("text too-long has 9 characters; at most 8 are kept, please shorten it");
    assertThat(faults(with("a\u0007b")))
        .containsExactly(
            "text control-character holds the control character U+0007 BEL; type the text again");
  }

  @Test
  void listsAreOnlyAsLongAsTheySay() {
    Line line = new Line("s", 1);
    var many = new Body("a", null, "RED", null, 1, List.of(line, line, line), null);

    assertThat(faults(many)).containsExactly("lines too-long has more than two");
  }

  private static Body with(String text) {
    return new Body("a", text, "RED", null, 1, List.of(new Line("s", 1)), null);
  }

  private static List<String> faults(Body body) {
    List<FieldError> errors = new java.util.ArrayList<>();
    assertThatThrownBy(() -> Checked.of(body))
        .asInstanceOf(type(Refusal.class))
        .satisfies(refusal -> errors.addAll(refusal.errors()))
        .extracting(Refusal::kind)
        .isEqualTo(Kind.INVALID);
    return errors.stream()
        .map(error -> error.field() + " " + error.code().word() + " " + error.message())
        .toList();
  }
}
