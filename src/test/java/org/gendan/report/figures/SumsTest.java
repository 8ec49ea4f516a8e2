package org.gendan.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gendan.report.ReportProperties;
import org.gendan.report.fact.FactKind;
import org.gendan.report.figures.Figure.How;
import org.junit.jupiter.api.Test;

class SumsTest {

  private static final Sums SUMS =
      new Sums(new ReportProperties(Map.of(), null, null, Duration.ofMinutes(2)));

  @Test
  void nineOfTenTookNoLonger() {
    List<Group> hours = IntStream.rangeClosed(1, 10).mapToObj(h -> group(h * 10, 1)).toList();

    assertThat(figure(How.MEDIAN, hours)).isEqualTo(new BigDecimal("5.0"));
    assertThat(figure(How.NINE_OF_TEN, hours)).isEqualTo(new BigDecimal("9.0"));
  }

  @Test
  void manyOfOneTimeCountAsMany() {
    List<Group> hours = List.of(group(10, 1), group(20, 8), group(30, 1));

    assertThat(figure(How.MEDIAN, hours)).isEqualTo(new BigDecimal("2.0"));
    assertThat(figure(How.NINE_OF_TEN, hours)).isEqualTo(new BigDecimal("2.0"));
  }

  @Test
  void ofOneItIsTheOne() {
    List<Group> hours = List.of(group(15, 1));

    assertThat(figure(How.MEDIAN, hours)).isEqualTo(new BigDecimal("1.5"));
    assertThat(figure(How.NINE_OF_TEN, hours)).isEqualTo(new BigDecimal("1.5"));
  }

  @Test
  void ofNothingThereIsNone() {
    assertThat(figure(How.MEDIAN, List.of())).isNull();
    assertThat(figure(How.NINE_OF_TEN, List.of(group(null, 3)))).isNull();
    assertThat(Sums.percent(0, 0)).isNull();
  }

  @Test
  void aShareHasOneDecimalPlaceRoundedHalfUp() {
    assertThat(Sums.percent(1, 3)).isEqualTo(new BigDecimal("33.3"));
    assertThat(Sums.percent(1, 2000)).isEqualTo(new BigDecimal("0.1"));
  }

  @Test
  void whatWasSavedIsTheirNumberByTheCostsThatAreSet() {
    Sums sums =
        new Sums(
            new ReportProperties(
                Map.of(), new BigDecimal("6"), new BigDecimal("12.5"), Duration.ofMinutes(2)));
    List<Group> line = List.of(saving("SHIPPED_TOGETHER", 3), saving("RETURN_NOT_NEEDED", 2));

    assertThat(sums.of(asked(How.SAVED, FactKind.SAVING), line, line))
        .isEqualTo(new BigDecimal("43.00"));
    assertThat(SUMS.of(asked(How.SAVED, FactKind.SAVING), line, line)).isNull();
  }

  private static Object figure(How how, List<Group> groups) {
    return SUMS.of(asked(how, FactKind.DELIVERY), groups, groups);
  }

  private static Figure asked(How how, FactKind kind) {
    return new Figure("figure", how, Match.parse(kind.name()), null, "", "", "", "");
  }

  private static Group group(Integer tenths, long amount) {
    Times times = new Times();
    if (tenths != null) {
      times.add(tenths, amount);
    }
    return new Group(
        LocalDate.EPOCH,
        "",
        "",
        FactKind.DELIVERY,
        "",
        "",
        false,
        tenths != null,
        amount,
        0,
        times);
  }

  private static Group saving(String cause, long amount) {
    return new Group(
        LocalDate.EPOCH, "", "", FactKind.SAVING, cause, "", false, false, amount, 0, new Times());
  }
}
