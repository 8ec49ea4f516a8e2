package org.gendan.engine.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gendan.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a deployment has changed is read in the reader's language. */
class DifferenceWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Confirm order (userTask_confirmOrder), dueDate: 2 h → 1 d 30 min | 确认订单 (userTask_confirmOrder), 到期时间：2 小时 → 1 天 30 分钟
          Chased enough (event_due), timeDuration: 2 h → nothing | Chased enough (event_due), timeDuration：2 小时 → 空
          taken out: Note (备注) | 已删除：备注
          new: Note (备注) | 新增：备注
          Note (备注), required: true → false | 备注, 必填：true → false
          row_1 (Out of stock), hours: 4 → 6 | row_1 (Out of stock), hours：4 → 6
          any words of a person | any words of a person
          """)
  void aLineIsReadInChinese(String kept, String chinese) {
    assertThat(DifferenceWords.in(Language.CHINESE, kept)).isEqualTo(chinese);
  }

  @Test
  void aProgramGetsItAsItIsKept() {
    assertThat(DifferenceWords.toReader(List.of("new: Note (备注)")))
        .containsExactly("new: Note (备注)");
  }
}
