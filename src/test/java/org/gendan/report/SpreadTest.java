package org.gendan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void nineOfTenTookNoLonger() {
    Spread hours = Spread.of(LongStream.rangeClosed(1, 10).mapToObj(Duration::ofHours).toList());

    assertThat(hours.median()).isEqualByComparingTo("5");
    assertThat(hours.nineOfTen()).isEqualByComparingTo("9");
  }

  @Test
  void ofOneItIsTheOne() {
    Spread hours = Spread.of(List.of(Duration.ofMinutes(90)));

    assertThat(hours.median()).isEqualTo("1.5");
    assertThat(hours.nineOfTen()).isEqualTo("1.5");
  }

  @Test
  void ofNothingThereIsNone() {
    assertThat(Spread.of(List.of()).median()).isNull();
    assertThat(Spread.of(List.of()).nineOfTen()).isNull();
  }
}
