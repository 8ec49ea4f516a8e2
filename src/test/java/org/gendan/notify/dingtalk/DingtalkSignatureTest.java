package org.gendan.notify.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DingtalkSignatureTest {

  @Test
  void theSignIsThatOfTheVector() {
    assertThat(DingtalkSignature.of(1_700_000_000_000L, "SECdemo0001"))
        .isEqualTo("1FXKAt3Ji+a6hv35CtU9ohgSioWyOcE1E8tppe5ntMk=");
  }
}
