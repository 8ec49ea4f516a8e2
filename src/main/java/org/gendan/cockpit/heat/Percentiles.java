package org.gendan.cockpit.heat;

import java.util.List;
import java.util.TreeMap;
import org.gendan.engine.past.StepDayMapper;

/** Reads how long most of them took from buckets, to half of a bucket's width. */
final class Percentiles {

  private static final double TEN = 10;

  private final TreeMap<Integer, Long> amounts = new TreeMap<>();
  private final long amount;

  Percentiles(List<StepDayMapper.Bucket> buckets) {
    buckets.forEach(one -> amounts.merge(one.bucket(), one.amount(), Long::sum));
    this.amount = amounts.values().stream().mapToLong(Long::longValue).sum();
  }

  long amount() {
    return amount;
  }

  /**
   * So many seconds took no more than this part of them.
   *
   * @return null when there are none
   */
  Long seconds(double part) {
    long before = 0;
    for (var bucket : amounts.entrySet()) {
      before += bucket.getValue();
      if (before >= amount * part) {
        return Math.round(
            Math.pow(TEN, (bucket.getKey() + 0.5) / StepDayMapper.BUCKETS_OF_A_DECADE));
      }
    }
    return null;
  }
}
