package org.gendan.report.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.report.fact.Alike;
import org.gendan.report.fact.FactKind;
import org.gendan.report.fact.Label;

/** Brings what is alike together as far as a report tells it apart. */
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

  private static final class Sum {
    private long amount;
    private long fen;
    private final Times times = new Times();
  }

  /** Sums of a day. */
  void add(FactKind kind, LocalDate day, Alike alike) {
    Sum sum =
        sum(
            new Key(
                told.per().begin(day),
                split(0, kind, alike),
                split(1, kind, alike),
                kind,
                told.causes() ? alike.label(Label.CAUSE) : "",
                told.outcomes() ? alike.label(Label.OUTCOME) : "",
                told.late() && alike.label(Label.LATE).equals(Label.IS_LATE),
                told.times() && alike.timed()));
    sum.amount += alike.amount();
    sum.fen += alike.fen();
    int[] tenths = alike.tenths();
    for (int i = 0; told.times() && i < tenths.length; i++) {
      sum.times.add(tenths[i], alike.howOften()[i]);
    }
  }

  private String split(int place, FactKind kind, Alike alike) {
    if (place >= told.splits().size()) {
      return "";
    }
    return told.splits()
        .get(place)
        .dimension()
        .label()
        .map(alike::label)
        .findAny()
        .orElse(kind.name());
  }

  /** Facts of days that are not summed. */
  void add(FigureMapper.Counted counted) {
    Sum sum =
        sum(
            new Key(
                counted.begin(),
                counted.first(),
                counted.second(),
                counted.kind(),
                counted.cause(),
                counted.outcome(),
                counted.late(),
                counted.tenths() != null));
    sum.amount += counted.amount();
    sum.fen += counted.fen();
    if (counted.tenths() != null) {
      sum.times.add(counted.tenths(), counted.amount());
    }
  }

  private Sum sum(Key key) {
    return sums.computeIfAbsent(key, missing -> new Sum());
  }

  List<Group> groups() {
    return sums.entrySet().stream().map(sum -> group(sum.getKey(), sum.getValue())).toList();
  }

  private static Group group(Key key, Sum sum) {
    return new Group(
        key.begin(),
        key.first(),
        key.second(),
        key.kind(),
        key.cause(),
        key.outcome(),
        key.late(),
        key.timed(),
        sum.amount,
        sum.fen,
        sum.times);
  }
}
