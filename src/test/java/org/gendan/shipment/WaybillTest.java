package org.gendan.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaybillTest {

  @Test
  void carrierAndNumberHaveOneSpelling() {
    assertThat(Waybill.of(" sf ", " sf1400000000001\t"))
        .isEqualTo(new Waybill("SF", "SF1400000000001"));
    assertThat(Waybill.of("ＳＦ", "\u202DＳＦ1400000000001\u200B\u00A0"))
        .isEqualTo(new Waybill("SF", "SF1400000000001"));
  }

  @Test
  void whatHidesInANumberIsToldByItsName() {
    assertThatThrownBy(() -> Waybill.of("SF", "SF14\u202E00000000001"))
        .hasMessageContaining("SF14[U+202E RIGHT-TO-LEFT OVERRIDE]00000000001");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "S", "顺丰", "SF EXPRESS", "1SF", "ABCDEFGHIJKLMNOPQ"})
  void aCarrierThatIsNoCodeIsRefused(String carrier) {
    assertThatThrownBy(() -> Waybill.of(carrier, "SF1400000000001"))
        .isInstanceOf(Refusal.class)
        .hasMessage("carrier: '%s' is no carrier code such as SF", carrier);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "1234",
        "SF14 0000",
        "12345678901234567890123456789012345678901",
        "=1+1|cmd",
        "單號12345",
        "SF1400;DROP"
      })
  void aNumberThatIsNoneIsRefused(String number) {
    assertThatThrownBy(() -> Waybill.of("SF", number))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("waybillNo: '%s' is no waybill number", number);
  }
}
