package org.gendan.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gendan.calendar.CalendarTimings;

/**
 * One {@code after} call of the shipped calendar {@code jd-desk}, for spans of up to 60 days,
 * against a walk over the minutes of the same calendar; both in turn in one run. Calls a
 * millisecond, so that more is better as in every benchmark; 50 are the 20 µs that a call may take.
 */
final class CalendarBenchmark implements Benchmarks.Benchmark {

  private static final int RUNS = Integer.getInteger("bench.runs", 5);
  private static final int CALLS = 20_000;
  private static final int WALKS = 40;
  private static final double TARGET_CALLS_PER_MILLISECOND = 50;

  @Override
  public void run() throws Exception {
    var timings = new CalendarTimings("jd-desk");
    List<BenchReport.Row> rows = new ArrayList<>();
    rows.add(row(timings, "after PT1M-PT360H within 60 days, 50 calls/ms are 20 µs a call", false));
    rows.add(row(timings, "after P1D-P40D within 60 days, 50 calls/ms are 20 µs a call", true));
    new BenchReport("calendar", rows).write();
  }

  private static BenchReport.Row row(CalendarTimings timings, String what, boolean days) {
    double[] subject = new double[RUNS];
    double[] baseline = new double[RUNS];
    for (int run = -2; run < RUNS; run++) {
      double calls = timed(timings, days, CALLS, false, run);
      double walks = timed(timings, days, WALKS, true, run);
      if (run >= 0) {
        subject[run] = calls;
        baseline[run] = walks;
      }
    }
    return BenchReport.row(what, "calls/ms", subject, baseline, TARGET_CALLS_PER_MILLISECOND);
  }

  private static double timed(
      CalendarTimings timings, boolean days, int calls, boolean walk, int seed) {
    var random = new Random(seed);
    long began = System.nanoTime();
    long sum = 0;
    for (int i = 0; i < calls; i++) {
      Instant from = Instant.ofEpochSecond(1_767_225_600L + 60L * random.nextInt(300 * 24 * 60));
      String amount =
          days ? "P" + (1 + random.nextInt(40)) + "D" : "PT" + (1 + random.nextInt(21_600)) + "M";
      Instant due = walk ? timings.walk(from, amount) : timings.after(from, amount);
      sum += due.getEpochSecond();
    }
    if (sum == 0) {
      throw new IllegalStateException("Nothing was computed");
    }
    return calls / ((System.nanoTime() - began) / 1e6);
  }
}
