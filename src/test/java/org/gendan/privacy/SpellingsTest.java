package org.gendan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gendan.refusal.Refusal;
import org.gendan.row.personal.ColumnRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One customer in the many ways in which people write. */
class SpellingsTest {

  private final ColumnRegister register = new ColumnRegister();

  private final Spellings customer =
      Spellings.of(
          List.of(Telephone.of("13800008000")),
          List.of("张三丰", "John Smith"),
          List.of("示例大道2号7栋301室", "12 Example Road, Flat 5"),
          register);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800008000",
        "+8613800008000",
        "+86 138-0000-8000",
        "0086 138 0000 8000",
        "１３８００００８０００",
        "(86)138.0000.8000",
        "1 3 8 0 0 0 0 8 0 0 0",
        "13800008000-1234"
      })
  void aNumberIsFoundHoweverItIsWritten(String number) {
    assertThat(customer.cut("call " + number.replace("-1234", "") + "。")).doesNotContain("8000");
    assertThat(Telephone.of(number)).isEqualTo(Telephone.of("13800008000"));
  }

  @Test
  void otherNumbersStay() {
    String text = "13800008001, 2138000080001, 138000080009, order 260302000138";
    assertThat(customer.cut(text)).isEqualTo(text);
  }

  @Test
  void aLandlineIsOneNumberWithAndWithoutItsZero() {
    Telephone landline = Telephone.of("0755-12345678");
    assertThat(Telephone.of("+86 755 12345678")).isEqualTo(landline);
    assertThat(landline.pattern().matcher("+86-755-1234 5678").find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三丰", "张 三 丰", "张先生", "张三老师", "john smith", "John  SMITH"})
  void aNameIsCutOutWithTitlesAndBlanks(String name) {
    assertThat(customer.cut("A " + name + " B")).isEqualTo("A [erased] B");
  }

  @Test
  void aNameWithinAnotherWordStays() {
    assertThat(customer.cut("Johnsmithson, 李四先生")).isEqualTo("Johnsmithson, 李四先生");
  }

  @Test
  void anAddressIsCutOutAsAWholeAndInItsParts() {
    assertThat(customer.cut("送到示例大道2号7栋301室")).isEqualTo("送到[erased]");
    assertThat(customer.cut("在示例大道 2号门口，２号")).isEqualTo("在[erased]门口，２号");
    assertThat(customer.cut("12 example road is closed")).isEqualTo("[erased] is closed");
  }

  @Test
  void aNumberIsShownInPart() {
    assertThat(Telephone.of("13800008000").masked()).isEqualTo("138****8000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "138****8000", "call me"})
  void whatCannotBeCalledIsNoNumber(String text) {
    assertThatThrownBy(() -> Telephone.of(text)).isInstanceOf(Refusal.class);
  }
}
