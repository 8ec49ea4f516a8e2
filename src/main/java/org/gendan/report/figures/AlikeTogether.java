package org.gendan.report.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gendan.report.fact.Alike;
import org.gendan.report.fact.Alike.Labels;
import org.gendan.report.fact.FactKind;

/** Brings sums of days together as far as a report tells them apart. */
final class AlikeTogether {

  private final Told told;
  private final Map<Key, Sum> sums = new HashMap<>();

  AlikeTogether(Told told) {
    this.told = told;
  }

  private record Key(
      LocalDate begin,
      String first,
      String second,
      FactKind kind,
      String cause,
      String outcome,
      boolean late,
      boolean timed) {}

  /** How many, what they come to, and how many have each time. */
  private static final class Sum {
    private long amount;
    private long fen;
    private long[] byTenths = new long[0];

    void add(Alike alike, boolean times) {
      amount += alike.amount();
      fen += alike.fen();
      int[] tenths = alike.tenths();
      if (!times || tenths.length == 0) {
        return;
      }
      int longest = tenths[tenths.length - 1];
      if (longest >= byTenths.length) {
        byTenths = Arrays.copyOf(byTenths, Math.max(longest + 1, byTenths.length * 2));
      }
      for (int i = 0; i < tenths.length; i++) {
        byTenths[tenths[i]] += alike.howOften()[i];
      }
    }
  }

  void add(FactKind kind, LocalDate day, Alike alike) {
    Labels labels = alike.labels();
    Key key =
        new Key(
            told.per().begin(day),
            split(0, kind, labels),
            split(1, kind, labels),
            kind,
            told.causes() ? labels.cause() : "",
            told.outcomes() ? labels.outcome() : "",
            told.late() && labels.late(),
            told.times() && labels.timed());
    sums.computeIfAbsent(key, missing -> new Sum()).add(alike, told.times());
  }

  private String split(int place, FactKind kind, Labels labels) {
    if (place >= told.splits().size()) {
      return "";
    }
    return switch (told.splits().get(place).dimension()) {
      case PLATFORM -> labels.platform();
      case CARRIER -> labels.carrier();
      case DESK -> labels.desk();
      case AGENT -> labels.agent();
      case CAUSE -> labels.cause();
      case KIND -> kind.name();
    };
  }

  List<Group> groups() {
    return sums.entrySet().stream().flatMap(sum -> groups(sum.getKey(), sum.getValue())).toList();
  }

  /** One for each time; the money stands beside the first, as no figure tells it apart by time. */
  private Stream<Group> groups(Key key, Sum sum) {
    if (!key.timed()) {
      return Stream.of(group(key, null, sum.amount, told.money() ? sum.fen : 0));
    }
    int[] tenths =
        IntStream.range(0, sum.byTenths.length).filter(i -> sum.byTenths[i] > 0).toArray();
    return IntStream.range(0, tenths.length)
        .mapToObj(
            i ->
                group(
                    key, tenths[i], sum.byTenths[tenths[i]], told.money() && i == 0 ? sum.fen : 0));
  }

  private static Group group(Key key, Integer tenths, long amount, long fen) {
    return new Group(
        key.begin(),
        key.first(),
        key.second(),
        key.kind(),
        key.cause(),
        key.outcome(),
        key.late(),
        tenths,
        amount,
        fen);
  }
}
