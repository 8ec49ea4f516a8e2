package org.gendan.refund.goodsreturn.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gendan.refund.goodsreturn.ReturnFinding;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Findings have to add up to the pieces that are to come back. */
class ReturnFindingsTest {

  private static final List<ReturnLine> LINES =
      List.of(new ReturnLine(1, "A", "a", 3), new ReturnLine(2, "B", "b", 2));

  @Test
  void rowsOfOneLineAreAddedUp() {
    assertThat(ReturnFindings.read("1 AS_NEW 1\n\n 1   AS_NEW 1 \n2 NOT_OURS 2\n1 MISSING 1"))
        .containsExactly(new ReturnFinding(1, 2, 0, 1, 0, 0), new ReturnFinding(2, 0, 0, 0, 0, 2));
  }

  @Test
  void linesThatNothingIsSaidOfAreAsNew() {
    assertThat(complete("2 DAMAGED 1\n2 WRONG_GOODS 1", 5))
        .containsExactly(new ReturnFinding(1, 3, 0, 0, 0, 0), new ReturnFinding(2, 0, 1, 0, 1, 0));
  }

  @Test
  void withoutAnyFindingWhatDidNotComeIsMissing() {
    assertThat(complete("", 4))
        .containsExactly(new ReturnFinding(1, 3, 0, 0, 0, 0), new ReturnFinding(2, 1, 0, 1, 0, 0));
  }

  @Test
  void moreOrFewerPiecesThanTheLineHasAreRefused() {
    refused("1 AS_NEW 4", 5, "line 1 has 3 pieces, not 4");
    refused("1 AS_NEW 2", 4, "line 1 has 3 pieces, not 2");
  }

  @Test
  void piecesThatDidNotComeCannotBeFound() {
    refused("1 AS_NEW 3", 4, "4 pieces came, but findings are about 5");
  }

  @Test
  void aLineThatDoesNotComeBackIsRefused() {
    refused("3 AS_NEW 1", 5, "line 3");
  }

  @Test
  void aRowThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> ReturnFindings.read("1 AS_NEW"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1 AS_NEW");
    assertThatThrownBy(() -> ReturnFindings.read("1 AS_NEW -1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("-1");
  }

  private static List<ReturnFinding> complete(String findings, int received) {
    return ReturnFindings.complete(LINES, ReturnFindings.read(findings), received);
  }

  private static void refused(String findings, int received, String why) {
    assertThatThrownBy(() -> complete(findings, received))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(why);
  }
}
