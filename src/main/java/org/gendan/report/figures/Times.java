package org.gendan.report.figures;

import java.util.Arrays;

/** How many of something took how long, in tenths of hours. */
final class Times {

  private long[] byTenths = new long[0];
  private long all;

  void add(int tenths, long amount) {
    if (tenths >= byTenths.length) {
      byTenths = Arrays.copyOf(byTenths, Math.max(tenths + 1, byTenths.length * 2));
    }
    byTenths[tenths] += amount;
    all += amount;
  }

  void add(Times others) {
    for (int tenths = 0; tenths < others.byTenths.length; tenths++) {
      if (others.byTenths[tenths] > 0) {
        add(tenths, others.byTenths[tenths]);
      }
    }
  }

  /** The time that so many of a hundred did not exceed, by nearest rank; null of nothing. */
  Integer ofHundred(int percent) {
    long rank = (all * percent + 99) / 100;
    long passed = 0;
    for (int tenths = 0; all > 0 && tenths < byTenths.length; tenths++) {
      passed += byTenths[tenths];
      if (passed >= rank) {
        return tenths;
      }
    }
    return null;
  }
}
