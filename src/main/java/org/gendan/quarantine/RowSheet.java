package org.gendan.quarantine;

import java.util.List;
import java.util.Map;
import org.gendan.sheet.SheetFormat;
import org.gendan.sheet.SheetRow;

/** A kind of sheet in which every row stands for itself; the capability it belongs to has it. */
public interface RowSheet {

  /** Name of the source in quarantine, and of the sheet's address. */
  String source();

  /**
   * Lets only the desks whose sheet it is import and replay.
   *
   * @throws org.gendan.refusal.Refusal for everybody else
   */
  void mustBeAllowed();

  /** Columns the sheet must have. */
  SheetFormat format();

  /**
   * Takes one row in a transaction of its own. Taking it twice must do no harm.
   *
   * @throws org.gendan.refusal.Refusal when the row is wrong
   */
  Taken take(SheetRow row);

  /** How many rows are read before they are taken; 1 when the sheet gains nothing by more. */
  default int batch() {
    return 1;
  }

  /**
   * Takes those rows that can be taken together. What it leaves out, because it is wrong or because
   * another request was faster, is taken alone afterwards, so that one row never spoils another.
   *
   * @return what became of the rows that were taken, by line
   */
  default Map<Integer, Taken> takeTogether(List<SheetRow> rows) {
    return Map.of();
  }

  /**
   * What became of a row.
   *
   * @param fresh false when it was here before
   * @param ref id of what it is about
   */
  record Taken(boolean fresh, String ref) {}
}
