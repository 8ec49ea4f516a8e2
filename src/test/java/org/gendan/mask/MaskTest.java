package org.gendan.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

  @ParameterizedTest
  @CsvSource({"张三, 张*", "欧阳修竹, 欧*", "𠮷田, 𠮷*", "Mary Smith, M*", "张**, 张*"})
  void ofANameTheFirstCharacterStays(String name, String masked) {
    assertThat(Mask.name(name)).isEqualTo(masked);
    assertThat(Mask.name(masked)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "13800008000, 138****8000",
    "+86 138-0000-8000, 138****8000",
    "0755-12345678, 075****5678",
    "+49 151 23456789, 491****6789",
    "12345678, ****78",
    "110, ****",
    "138****8000, 138****8000"
  })
  void ofANumberTheEndsStay(String phone, String masked) {
    assertThat(Mask.phone(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "示例大道2号, ***",
    "广东省深圳市南山区示例大道2号, 广东省深圳市南山区***",
    "广东省 深圳市 南山区 示例大道2号, 广东省 深圳市 南山区***",
    "北京市朝阳区建国路1号, 北京市朝阳区***",
    "科技园区5号楼, ***",
    "12 Main Street, ***"
  })
  void ofAnAddressProvinceCityAndDistrictStay(String address, String masked) {
    assertThat(Mask.address(address)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "电话13800008000转告, 电话138****8000转告",
    "tel: 138 0000 8000., tel: 138****8000.",
    "＋１３８００００８０００, ＋１３８****８０００",
    "打0755-12345678, 打075****5678",
    "Mail me at li.si@example.com, Mail me at l***@example.com",
    "送到翡翠路88号3栋1502室 谢谢, *** 谢谢"
  })
  void inATextNumbersMailAddressesAndStreetsAreCovered(String text, String masked) {
    assertThat(Mask.text(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SF1380000800012",
        "Order 2603020001 of 246.00 CNY",
        "2026-03-02 09:58:00",
        "019ace6f-7d1c-7b3a-9138-000080001234",
        "已到达深圳南山科技园网点",
        "3 × P100-RED-M"
      })
  void whatTellsOfNobodyStays(String text) {
    assertThat(Mask.text(text)).isEqualTo(text);
  }

  @Test
  void whatIsKnownOfThePeopleOfAnOrderIsFoundInItsTexts() {
    var known = new KnownWords(Set.of("张三", "李"), Set.of("12345678"), Set.of("Rose Villa", "3号"));

    assertThat(Mask.text("张三 of Rose Villa, 12345678, was 李四, 3号 gate", known))
        .isEqualTo("张* of ***, ****78, was 李四, 3号 gate");
  }

  @Test
  void ofARowOnlyNumbersCodesAndTimesStay() {
    assertThat(Mask.raw("TMALL,2603020001,2026-03-02 09:58:00,张三,13800008000,示例大道2号,2,129.00"))
        .isEqualTo("TMALL,2603020001,2026-03-02 09:58:00,***,138****8000,***,2,129.00");
    assertThat(Mask.raw("{\"buyer_nick\":\"Mary Smith\",\"tid\":\"180001\"}"))
        .isEqualTo("{\"buyer_nick\":\"***\",\"tid\":\"180001\"}");
    assertThat(Mask.raw("param=%7B%22name%22%3A%22%E5%BC%A0%22%7D")).isEqualTo("***");
  }

  @Test
  void whatAMaskedFormSendsBackIsKnownAgain() {
    assertThat(Mask.isMaskOf(PersonalKind.NAME, "张*", "张三")).isTrue();
    assertThat(Mask.isMaskOf(PersonalKind.NAME, "李*", "张三")).isFalse();
    assertThat(Mask.isMaskOf(PersonalKind.PHONE, "138****8000", "13800008000")).isTrue();
    assertThat(Mask.isMaskOf(PersonalKind.ADDRESS, "***", "示例大道2号")).isTrue();
  }

  @Test
  void whatTheMaskHasCoveredIsPutBackWhereItStandsAsItWasShown() {
    String ours = "JD,NO-1,,COD,王小明,1390000,\"示例大道2号, 3室\",false,x\nJD,NO-2,,COD,,,,,";
    String shown = Mask.raw(ours);
    assertThat(shown).contains("JD,NO-1,,COD,***,1390000,\"***,***\",false,***\nJD,NO-2,");

    assertThat(Mask.putBack(shown, ours)).isEqualTo(ours);
    assertThat(
            Mask.putBack(
                shown.replace("1390000", "13900009000").replaceFirst("\\*{3}\n", "2\n"), ours))
        .isEqualTo(ours.replace("1390000", "13900009000").replace("x\n", "2\n"));
    assertThat(Mask.putBack(shown.replaceFirst(",,COD", ",2026-03-02,COD"), ours))
        .as("a cell that was empty")
        .isEqualTo(ours.replaceFirst(",,COD", ",2026-03-02,COD"));
    assertThat(Mask.putBack(shown + ",1", ours)).as("other cells").isEqualTo(shown + ",1");
    assertThat(Mask.putBack(null, ours)).isNull();
    assertThat(Mask.putBack(shown, null)).isEqualTo(shown);
  }
}
