package org.gendan.carrier.kuaidi100;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Md5SignatureTest {

  @Test
  void aWaybillIsSignedAsInTheVendorsExample() {
    assertThat(
            Md5Signature.of(
                "{\"kuaidicom\":\"yuantong\",\"orderId\":\"OC20260302001\"}",
                "1700000000000",
                "DEMOKEY12345",
                "DEMOSECRET67890"))
        .isEqualTo("852BFD14C049608A197F79510E7F9596");
  }
}
