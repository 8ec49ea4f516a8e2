package org.gendan.report.fact;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings facts of one kind and day together, as far as they are told apart. */
final class FactsOfADay {

  private final Set<Label> told;
  private final Set<Label> valued;
  private final Map<Key, Sum> sums = new LinkedHashMap<>();

  FactsOfADay(Set<Label> told) {
    this.told = told;
    this.valued = DaySums.valued(told);
  }

  private record Key(Map<Label, String> labels, boolean timed) {}

  private static final class Sum {
    private long amount;
    private long fen;
    private final SortedMap<Integer, Integer> times = new TreeMap<>();
  }

  void add(Fact fact) {
    Map<Label, String> labels = new EnumMap<>(Label.class);
    for (Label label : valued) {
      labels.put(label, fact.label(label));
    }
    boolean timed = told.contains(Label.TIME) && fact.tenths() != null;
    Sum sum = sums.computeIfAbsent(new Key(labels, timed), missing -> new Sum());
    sum.amount++;
    sum.fen += fact.fen();
    if (timed) {
      sum.times.merge(fact.tenths(), 1, Integer::sum);
    }
  }

  byte[] written() {
    return DaySums.write(
        told, sums.entrySet().stream().map(sum -> alike(sum.getKey(), sum.getValue())).toList());
  }

  private static Alike alike(Key key, Sum sum) {
    return new Alike(
        key.labels(),
        sum.amount,
        sum.fen,
        sum.times.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sum.times.values().stream().mapToInt(Integer::intValue).toArray());
  }
}
