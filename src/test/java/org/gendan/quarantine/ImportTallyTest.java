package org.gendan.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;

class ImportTallyTest {

  private final MemoryQuarantine memory = new MemoryQuarantine();
  private final ImportTally tally = new ImportTally(memory.quarantine(), "agent1");
  private final Refusal broken =
      Refusal.invalid("orders", ErrorCode.BROKEN_WORKBOOK, "ends in the middle of a row");

  @Test
  void aFileThatBreaksOffSaysWhatWasTakenBefore() {
    tally.accepted();
    tally.accepted();
    tally.duplicate();

    assertThat(tally.brokenOff(broken).errors().get(0).message())
        .startsWith("ends in the middle of a row")
        .contains("2 were taken", "1 were here already", "not taken twice");
  }

  @Test
  void aFileThatCannotBeReadAtAllIsRefusedAsItIs() {
    assertThat(tally.brokenOff(broken)).isSameAs(broken);
  }
}
