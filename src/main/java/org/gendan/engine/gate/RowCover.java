package org.gendan.engine.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gendan.words.Sentence;
import org.gendan.words.Together;

/**
 * Which rows answer which question. Every column is reduced to the values at which an answer can
 * change: all words that are named and one that is not, every bound and what lies beside it.
 */
final class RowCover {

  private static final Sentence OTHER = Sentence.of("anything else");

  private final List<List<Object>> values = new ArrayList<>();
  private final List<List<BitSet>> takers = new ArrayList<>();
  private final int rows;

  /**
   * Prepares rows for questions.
   *
   * @param rows the conditions of each row, column by column
   * @param also rows whose values are asked for, too, although they do not answer
   * @param types of the columns
   */
  RowCover(List<List<CellTests>> rows, List<List<CellTests>> also, List<String> types) {
    this.rows = rows.size();
    for (int column = 0; column < types.size(); column++) {
      int at = column;
      List<CellTests> cells = new ArrayList<>();
      rows.forEach(row -> cells.add(row.get(at)));
      also.forEach(row -> cells.add(row.get(at)));
      List<Object> asked = points(cells, types.get(column));
      values.add(asked);
      List<BitSet> taken = new ArrayList<>();
      for (Object value : asked) {
        var set = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
          set.set(row, rows.get(row).get(column).takes(value));
        }
        taken.add(set);
      }
      takers.add(taken);
    }
  }

  private static List<Object> points(List<CellTests> cells, String type) {
    Set<String> words = new TreeSet<>();
    Set<Double> bounds = new TreeSet<>();
    for (CellTests cell : cells) {
      words.addAll(cell.words());
      bounds.addAll(cell.bounds());
    }
    if (type.equals("boolean")) {
      return List.of("true", "false");
    }
    Set<Object> points = new LinkedHashSet<>(words);
    if (type.equals("string")) {
      points.add(OTHER);
      return List.copyOf(points);
    }
    boolean whole = type.equals("integer") || type.equals("long");
    Double last = null;
    for (Double bound : bounds) {
      if (last == null) {
        points.add(bound - 1);
      } else if (!whole) {
        points.add((last + bound) / 2);
      } else if (bound - last > 1) {
        points.add(last + 1);
      }
      points.add(bound);
      last = bound;
    }
    points.add(last == null ? OTHER : (Object) (last + 1));
    return List.copyOf(points);
  }

  /** A question that no row answers, and that the other table answers; empty when there is none. */
  Optional<Together> gap(RowCover other) {
    var all = new BitSet();
    all.set(0, rows);
    var others = new BitSet();
    others.set(0, other.rows);
    return gap(0, all, other, others, new ArrayList<>(), new HashSet<>());
  }

  private Optional<Together> gap(
      int column,
      BitSet open,
      RowCover other,
      BitSet othersOpen,
      List<Object> question,
      Set<List<Object>> seen) {
    if (othersOpen.isEmpty() || !seen.add(List.of(column, open, othersOpen))) {
      return Optional.empty();
    }
    if (column == values.size()) {
      return open.isEmpty() ? Optional.of(words(question)) : Optional.empty();
    }
    Map<List<BitSet>, Object> ways = new LinkedHashMap<>();
    for (int i = 0; i < values.get(column).size(); i++) {
      BitSet left = and(open, takers.get(column).get(i));
      BitSet othersLeft = and(othersOpen, other.takers.get(column).get(i));
      ways.putIfAbsent(List.of(left, othersLeft), values.get(column).get(i));
    }
    for (var way : ways.entrySet()) {
      question.add(way.getValue());
      Optional<Together> found =
          gap(column + 1, way.getKey().get(0), other, way.getKey().get(1), question, seen);
      if (found.isPresent()) {
        return found;
      }
      question.remove(question.size() - 1);
    }
    return Optional.empty();
  }

  /** A question that both rows answer; empty when there is none. */
  Optional<Together> overlap(int first, int second) {
    List<Object> question = new ArrayList<>();
    for (int column = 0; column < values.size(); column++) {
      Object both = null;
      for (int i = 0; i < values.get(column).size() && both == null; i++) {
        BitSet taken = takers.get(column).get(i);
        if (taken.get(first) && taken.get(second)) {
          both = values.get(column).get(i);
        }
      }
      if (both == null) {
        return Optional.empty();
      }
      question.add(both);
    }
    return Optional.of(words(question));
  }

  private static BitSet and(BitSet a, BitSet b) {
    var both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  private static Together words(List<Object> question) {
    return Together.listed(
        question.stream()
            .map(
                value ->
                    value instanceof Double number && number == Math.rint(number)
                        ? (Object) number.longValue()
                        : value)
            .toList());
  }
}
