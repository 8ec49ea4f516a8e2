package org.gendan.carrier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sandbox checks with code of its own, so it is held to the same examples. */
class SandboxAccountsTest {

  @Test
  void signsForKuaidi100AsInTheVendorsExamples() {
    assertThat(
            SandboxAccounts.upperMd5(
                "{\"com\":\"shunfeng\",\"num\":\"SF1400000000001\",\"phone\":\"8000\",\"from\":\"\",\"to\":\"\",\"resultv2\":\"4\",\"show\":\"0\",\"order\":\"desc\"}"
                    + "DEMOKEY12345"
                    + "DEMO_CUSTOMER_0001"))
        .isEqualTo("DEF9C824BC6F4F2CB0AEFE855F4CC7F5");
    assertThat(
            SandboxAccounts.upperMd5(
                "{\"kuaidicom\":\"yuantong\",\"orderId\":\"OC20260302001\"}1700000000000DEMOKEY12345DEMOSECRET67890"))
        .isEqualTo("852BFD14C049608A197F79510E7F9596");
  }

  @Test
  void signsForSfAsInTheVendorsExample() {
    assertThat(
            SandboxAccounts.sfDigest(
                "{\"language\":\"zh-CN\",\"trackingType\":\"1\",\"trackingNumber\":[\"SF1400000000001\"],\"methodType\":\"1\",\"checkPhoneNo\":\"8000\",\"note\":\"测试 a*b~c+d\"}",
                "1700000000000",
                "DemoCheckWord0123456789ABCDEFabcd"))
        .isEqualTo("4A89fZ7PifMzZAtNTvt2/g==");
  }
}
