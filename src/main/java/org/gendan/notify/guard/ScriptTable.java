package org.gendan.notify.guard;

import java.util.List;

/** The table of what no text to a customer may say, as analysts have deployed it last. */
public interface ScriptTable {

  /** Changes when the table does. */
  String version();

  /**
   * All lines, in their order.
   *
   * @throws IllegalStateException when a line cannot be read, saying which
   */
  List<ScriptLine> lines();
}
