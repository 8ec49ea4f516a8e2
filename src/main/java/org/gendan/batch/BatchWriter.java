package org.gendan.batch;

import java.util.List;

/** Sends statements of a kind together. */
public interface BatchWriter {

  /**
   * Sends them in the current transaction, kind by kind.
   *
   * @throws RuntimeException the first statement's own, when it has changed no row and should have
   */
  void write(List<Writes<?>> kinds);
}
