package org.gendan.quarantine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * How many rows of sheets are taken, and how long that takes: rows a second are one by the other.
 */
@Component
public class ImportFigures {

  private final MeterRegistry figures;

  /** Counts there. */
  public ImportFigures(MeterRegistry figures) {
    this.figures = figures;
  }

  /** Reads a sheet. */
  @FunctionalInterface
  public interface Reading {
    ImportResult run() throws IOException;
  }

  /**
   * Reads the sheet and counts.
   *
   * @param sheet such as orders
   * @throws IOException when the sheet cannot be read
   */
  public ImportResult of(String sheet, Reading reading) throws IOException {
    Timer.Sample time = Timer.start(figures);
    try {
      ImportResult result = reading.run();
      rows(sheet, "accepted", result.accepted());
      rows(sheet, "rejected", result.rejected());
      return result;
    } finally {
      time.stop(
          Timer.builder("gendan.imports")
              .description("Imports of sheets and how long they took")
              .tag("sheet", sheet)
              .register(figures));
    }
  }

  private void rows(String sheet, String outcome, int amount) {
    Counter.builder("gendan.import.rows")
        .description("Rows of imports by their end; rejected ones wait in quarantine")
        .tag("sheet", sheet)
        .tag("outcome", outcome)
        .register(figures)
        .increment(amount);
  }
}
