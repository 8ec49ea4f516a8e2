package org.gendan.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.SheetFormat;
import org.gendan.sheet.SheetReader;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class RowImportTest {

  private final MemoryQuarantine memory = new MemoryQuarantine();
  private final Waybills waybills = new Waybills();

  @Test
  void countsFreshAndRepeatedRows() throws IOException {
    ImportResult result = run("carrier,waybillNo\nSF,A\nSF,B\nSF,A\n");

    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.duplicates()).isEqualTo(1);
    assertThat(waybills.taken).containsExactly("A", "B");
  }

  @Test
  void keepsARefusedRowInQuarantineAndTakesTheOthers() throws IOException {
    ImportResult result = run("carrier,waybillNo\nSF,A\nSF,WRONG\nSF,B\n");

    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.rejections())
        .containsExactly(new ImportResult.Rejection(3, "waybillNo", "is wrong"));
    assertThat(memory.added).hasSize(1);
    assertThat(memory.added.get(0).rawText()).isEqualTo("SF,WRONG");
    assertThat(memory.added.get(0).source()).isEqualTo("waybills");
  }

  @Test
  void keepsAnUnreadableRowInQuarantine() throws IOException {
    ImportResult result = run("carrier,waybillNo\nSF,A,too,many\nSF,B\n");

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(memory.added.get(0).line()).isEqualTo(2);
  }

  @Test
  void looksAgainWhenAnotherClientWasFaster() throws IOException {
    ImportResult result = run("carrier,waybillNo\nSF,BUSY\n");

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(waybills.tried.get("BUSY")).isEqualTo(2);
  }

  @Test
  void keepsARowThatFailsTechnicallyAndGoesOn() throws IOException {
    ImportResult result = run("carrier,waybillNo\nSF,BROKEN\nSF,B\n");

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(result.rejections().get(0).reason()).contains("technical fault");
  }

  @Test
  void takesTogetherWhatItCanAndTheRestAlone() throws IOException {
    waybills.batch = 2;
    ImportResult result = run("carrier,waybillNo\nZJS,A\nSF,WRONG\nZJS,A,too,many\nSF,B\nZJS,C\n");

    assertThat(waybills.together).containsExactly("A", "C");
    assertThat(waybills.taken).containsExactly("A", "B", "C");
    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.duplicates()).isEqualTo(1);
    assertThat(result.rejected()).isEqualTo(2);
  }

  @Test
  void replaysACorrectedRow() {
    String ref = replayer().replay("carrier,waybillNo", "SF,C", null);

    assertThat(ref).isEqualTo("ref-C");
  }

  @Test
  void replaysExactlyOneRow() {
    assertThatThrownBy(() -> replayer().replay("carrier,waybillNo", "SF,C\nSF,D", null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("exactly one row");
    assertThat(waybills.taken).isEmpty();
  }

  private ImportResult run(String csv) throws IOException {
    return new RowImport(new SheetReader(ZoneId.of("Asia/Shanghai")), memory.quarantine())
        .run(Sheets.csv(csv), waybills, "logistics1");
  }

  private RowSheetReplayer replayer() {
    return new RowSheetReplayer(new SheetReader(ZoneId.of("Asia/Shanghai")), waybills);
  }

  /** A sheet of waybills, some of them with a fate of their own. */
  private static final class Waybills implements RowSheet {

    private final List<String> taken = new ArrayList<>();
    private final Map<String, Integer> tried = new HashMap<>();
    private final List<String> together = new ArrayList<>();
    private int batch = 1;

    @Override
    public int batch() {
      return batch;
    }

    @Override
    public Map<Integer, Taken> takeTogether(List<SheetRow> rows) {
      assertThat(rows).hasSizeLessThanOrEqualTo(batch);
      Map<Integer, Taken> done = new HashMap<>();
      for (SheetRow row : rows) {
        if (row.cell("carrier").equals("ZJS")) {
          together.add(row.cell("waybillNo"));
          taken.add(row.cell("waybillNo"));
          done.put(row.line(), new Taken(together.size() == 1, "ref"));
        }
      }
      return done;
    }

    @Override
    public String source() {
      return "waybills";
    }

    @Override
    public void mustBeAllowed() {}

    @Override
    public SheetFormat format() {
      return SheetFormat.of(List.of("carrier", "waybillNo"));
    }

    @Override
    public Taken take(SheetRow row) {
      String number = row.cell("waybillNo");
      int attempt = tried.merge(number, 1, Integer::sum);
      switch (number) {
        case "WRONG" -> throw Refusal.invalid("waybillNo", ErrorCode.UNKNOWN, "is wrong");
        case "BROKEN" -> throw new IllegalStateException("disk full");
        case "BUSY" -> {
          if (attempt == 1) {
            throw new CannotAcquireLockException("deadlock");
          }
        }
        default -> {}
      }
      boolean fresh = !taken.contains(number);
      if (fresh) {
        taken.add(number);
      }
      return new Taken(fresh, "ref-" + number);
    }
  }
}
