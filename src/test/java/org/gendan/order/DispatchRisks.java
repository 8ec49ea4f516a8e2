package org.gendan.order;

import org.gendan.engine.Processes;

/** Lets tests of other rooms tell the watch over promised days. */
public final class DispatchRisks {

  private DispatchRisks() {}

  public static DispatchRiskProcess process(Processes processes) {
    return new DispatchRiskProcess(processes);
  }
}
