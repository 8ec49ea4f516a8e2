package org.gendan.quarantine;

import java.util.Iterator;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.SheetLine;
import org.gendan.sheet.SheetReader;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.UnreadableRow;

/** Takes rows that stand for themselves out of quarantine, one at a time. */
public final class RowSheetReplayer implements RowReplayer {

  private final SheetReader reader;
  private final RowSheet kind;

  /** Replays rows of one kind of sheet. */
  public RowSheetReplayer(SheetReader reader, RowSheet kind) {
    this.reader = reader;
    this.kind = kind;
  }

  @Override
  public String source() {
    return kind.source();
  }

  @Override
  public String replay(String header, String rawText, String rawDetails) {
    Iterator<SheetLine> rows = reader.reopen("rawText", header, rawText, kind.format()).rows();
    SheetLine only = rows.hasNext() ? rows.next() : null;
    if (only == null || rows.hasNext()) {
      throw Refusal.invalid("rawText", ErrorCode.ONE_ROW, "must hold exactly one row");
    }
    if (only instanceof UnreadableRow unreadable) {
      throw Refusal.invalid(unreadable.field(), ErrorCode.UNREADABLE, unreadable.reason());
    }
    return kind.take((SheetRow) only).ref();
  }
}
