package org.gendan.quarantine;

/** Takes rows of one source that were rejected before; the capability they belong to has it. */
public interface RowReplayer {

  /** The source whose rows it takes, as in {@link RejectedRow#source()}. */
  String source();

  /**
   * Takes the rows, while their entry is locked. When the entry cannot be closed afterwards they
   * are taken again, so taking them twice must do no harm.
   *
   * @param header header row as CSV text
   * @param rawText rows as CSV text, corrected or not
   * @param rawDetails rows of the second file, or null
   * @return what came of them, such as an order id
   * @throws org.gendan.refusal.Refusal when they are still wrong
   */
  String replay(String header, String rawText, String rawDetails);
}
