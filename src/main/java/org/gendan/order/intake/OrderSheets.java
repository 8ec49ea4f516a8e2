package org.gendan.order.intake;

import java.io.IOException;
import org.gendan.quarantine.ImportResult;
import org.gendan.sheet.SheetSource;
import org.springframework.modulith.NamedInterface;

/** Imports sheets of orders. */
@NamedInterface
public interface OrderSheets {

  /**
   * Imports our own sheet: one row a line item, rows of one order adjacent.
   *
   * @param actor user id of who sent it
   * @throws org.gendan.refusal.Refusal when the file as a whole cannot be taken
   */
  ImportResult gendan(SheetSource source, String actor) throws IOException;
}
