package org.gendan.notify.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeishuSignatureTest {

  @Test
  void theSignIsThatOfTheVector() {
    assertThat(FeishuSignature.of(1_700_000_000L, "fsdemo0001"))
        .isEqualTo("WMw18ALi0lZncJFoaSMpgwZdO3pYdudGWgf56YoXOeQ=");
  }
}
