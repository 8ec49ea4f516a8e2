package org.gendan.intake;

/** A kind of sheet in which every row stands for itself; the capability it belongs to has it. */
public interface RowSheet {

  /** Name of the source in quarantine. */
  String source();

  /** Columns the sheet must have. */
  SheetFormat format();

  /**
   * Takes one row in a transaction of its own. Taking it twice must do no harm.
   *
   * @throws org.gendan.refusal.Refusal when the row is wrong
   */
  Taken take(SheetRow row);

  /**
   * What became of a row.
   *
   * @param fresh false when it was here before
   * @param ref id of what it is about
   */
  record Taken(boolean fresh, String ref) {}
}
