package org.gendan.notify.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.gendan.notify.FixedVendor;
import org.gendan.notify.MessageOutcome;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.notify.customer.SmsChannel.Sms;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to Aliyun and what its answers mean. */
class AliyunSmsTest {

  private static final String OK =
      "{\"Code\":\"OK\",\"Message\":\"OK\",\"RequestId\":\"r\",\"BizId\":\"900000000000000001^0\"}";

  /** Ten minutes past midnight in China. */
  private static final Instant NOW = Instant.parse("2026-03-02T16:10:00Z");

  private final FixedVendor vendor = new FixedVendor();
  private final AliyunSms sms =
      new AliyunSms(
          new AliyunSmsProperties(
              vendor.address(),
              "demo_ak",
              "demo_ak_secret",
              "演示商城",
              Map.of("exception-taken", "SMS_1", "exception-taken-en", "SMS_2"),
              "SMS_*"),
          FixedVendor.settings("sandbox"),
          FixedVendor.clients(Clock.fixed(NOW, ZoneOffset.UTC)),
          FixedVendor.JSON,
          Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void aMessageIsSentInTheVendorsForm() {
    vendor.says(OK);

    assertThat(sms.send(message("zh"))).isEqualTo(new MessageOutcome.Sent("900000000000000001^0"));

    var asked = vendor.asked().get(0);
    assertThat(asked.query())
        .containsEntry("PhoneNumbers", "13800008000")
        .containsEntry("SignName", "演示商城")
        .containsEntry("TemplateCode", "SMS_1")
        .containsEntry("TemplateParam", "{\"orderNo\":\"OC1\",\"solutionDue\":\"03-02 18:00\"}")
        .containsEntry("OutId", "notice-1");
    assertThat(asked.body()).isEmpty();
    assertThat(asked.headers())
        .containsEntry("x-acs-action", "SendSms")
        .containsEntry("x-acs-version", "2017-05-25")
        .containsEntry("x-acs-date", "2026-03-02T16:10:00Z");
    assertThat(asked.headers().get("Authorization"))
        .startsWith("ACS3-HMAC-SHA256 Credential=demo_ak,SignedHeaders=host;x-acs-action;");
  }

  @Test
  void anEditedTextGoesUnderTheCodeThatItWasRegisteredUnder() {
    vendor.says(OK);
    sms.send(message("zh", "SMS_99"));

    assertThat(vendor.asked().get(0).query()).containsEntry("TemplateCode", "SMS_99");
  }

  @Test
  void anEnglishCustomerGetsTheEnglishTextWhereThereIsOne() {
    vendor.says(OK);
    sms.send(message("en"));

    assertThat(vendor.asked().get(0).query()).containsEntry("TemplateCode", "SMS_2");
  }

  @Test
  void aNumberThatIsNoneIsRefusedForGood() {
    vendor.says("{\"Code\":\"isv.MOBILE_NUMBER_ILLEGAL\",\"Message\":\"号码格式错误\"}");

    assertThat(sms.send(message("zh")))
        .isEqualTo(new MessageOutcome.Refused("isv.MOBILE_NUMBER_ILLEGAL", "号码格式错误"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isv.AMOUNT_NOT_ENOUGH",
        "isv.SMS_TEMPLATE_ILLEGAL",
        "isv.SMS_SIGNATURE_ILLEGAL",
        "isv.TEMPLATE_MISSING_PARAMETERS",
        "SignatureDoesNotMatch",
        "InvalidAccessKeyId"
      })
  void whatIsOfTheAccountNeedsAnAdministrator(String code) {
    vendor.says(400, "{\"Code\":\"" + code + "\",\"Message\":\"no\"}");

    assertThatThrownBy(() -> sms.send(message("zh")))
        .isInstanceOf(VendorMisconfigured.class)
        .hasMessageContaining(code)
        .hasMessageContaining("gendan.notify.aliyun-sms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"isv.BUSINESS_LIMIT_CONTROL", "isv.DAY_LIMIT_CONTROL"})
  void tooOftenIsTakenAnotherTimeAndNothingHasHappened(String code) {
    vendor.says("{\"Code\":\"" + code + "\",\"Message\":\"later\"}");

    assertThatThrownBy(() -> sms.send(message("zh")))
        .isInstanceOfSatisfying(
            VendorUnavailable.class, e -> assertThat(e.mayHaveArrived()).isFalse());
  }

  @Test
  void aLostAnswerAndAnErrorOfTheServerLeaveTheOutcomeOpen() {
    vendor.hangsUp().says(503, "<html/>").says("no json");

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> sms.send(message("zh")))
          .isInstanceOfSatisfying(
              VendorUnavailable.class, e -> assertThat(e.mayHaveArrived()).isTrue());
    }
  }

  @Test
  void whoFailsAgainAndAgainIsLeftAloneForAWhile() {
    vendor.says(503, "").says(503, "").says(503, "").says(503, "");
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> sms.send(message("zh"))).isInstanceOf(VendorUnavailable.class);
    }

    assertThatThrownBy(() -> sms.send(message("zh")))
        .hasMessageContaining("not asked for a while")
        .isInstanceOfSatisfying(
            VendorUnavailable.class, e -> assertThat(e.mayHaveArrived()).isFalse());
    assertThat(vendor.asked()).hasSize(4);
  }

  @Test
  void theVendorIsAskedForOurKeyOnEachDaySinceTheFirstTry() {
    vendor.says(details("another")).says(details("another", "notice-1"));

    assertThat(sms.has(message("zh"), NOW.minusSeconds(1_200))).isTrue();

    assertThat(vendor.asked())
        .extracting(asked -> asked.query().get("SendDate"))
        .containsExactly("20260302", "20260303");
    assertThat(vendor.asked().get(0).query())
        .containsEntry("PhoneNumber", "13800008000")
        .containsEntry("CurrentPage", "1");
    assertThat(vendor.asked().get(0).headers()).containsEntry("x-acs-action", "QuerySendDetails");
  }

  @Test
  void whatTheVendorDoesNotKnowItDoesNotHave() {
    vendor.says(details("another"));

    assertThat(sms.has(message("zh"), NOW)).isFalse();
  }

  private static Sms message(String language) {
    return message(language, null);
  }

  private static Sms message(String language, String code) {
    return new Sms(
        "notice-1",
        "13800008000",
        Template.EXCEPTION_TAKEN,
        language,
        code,
        Map.of("orderNo", "OC1", "solutionDue", "03-02 18:00"),
        "");
  }

  private static String details(String... outIds) {
    var answer = FixedVendor.JSON.createObjectNode().put("Code", "OK").put("TotalCount", "1");
    var list = answer.putObject("SmsSendDetailDTOs").putArray("SmsSendDetailDTO");
    for (String outId : outIds) {
      list.addObject().put("PhoneNum", "13800008000").put("OutId", outId).put("SendStatus", 3);
    }
    return answer.toString();
  }
}
