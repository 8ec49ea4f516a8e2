package org.gendan.report.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.report.fact.DayMapper.Summed;
import org.springframework.stereotype.Service;

/** Reads the facts of days brought together, and says which days are to be counted fact by fact. */
@Service
public class FactDays {

  private final DayMapper days;

  FactDays(DayMapper days) {
    this.days = days;
  }

  /** Is told what is alike on each day. */
  public interface Reader {
    /** Facts of a kind and a day. */
    void read(FactKind kind, LocalDate day, Alike alike);
  }

  /** Days in a row, both included, of some kinds. */
  public record Rest(Set<FactKind> kinds, LocalDate from, LocalDate to) {}

  /**
   * Reads the days that are summed and have not changed since.
   *
   * @param told what is to be told apart about each kind
   * @return the others
   */
  public List<Rest> read(
      Map<FactKind, Set<Label>> told, LocalDate from, LocalDate to, Reader reader) {
    Set<FactKind> kinds = told.keySet();
    Map<FactKind, Set<LocalDate>> read = new HashMap<>();
    for (Summed day : days.unchanged(kinds, from, to)) {
      Set<Label> kept = Label.read(day.told());
      if (kept.containsAll(told.get(day.kind()))) {
        read.computeIfAbsent(day.kind(), missing -> new HashSet<>()).add(day.day());
        DaySums.read(kept, day.sums(), alike -> reader.read(day.kind(), day.day(), alike));
      }
    }
    Map<List<LocalDate>, Set<FactKind>> rest = new LinkedHashMap<>();
    for (FactKind kind : kinds) {
      for (List<LocalDate> row : others(from, to, read.getOrDefault(kind, Set.of()))) {
        rest.computeIfAbsent(row, missing -> new HashSet<>()).add(kind);
      }
    }
    return rest.entrySet().stream()
        .sorted(Comparator.comparing(one -> one.getKey().get(0)))
        .map(one -> new Rest(one.getValue(), one.getKey().get(0), one.getKey().get(1)))
        .toList();
  }

  /** First and last of each row of days that were not read. */
  private static List<List<LocalDate>> others(LocalDate from, LocalDate to, Set<LocalDate> read) {
    List<List<LocalDate>> rows = new ArrayList<>();
    LocalDate first = null;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      boolean open = !read.contains(day);
      if (open && first == null) {
        first = day;
      }
      if (!open && first != null) {
        rows.add(List.of(first, day.minusDays(1)));
        first = null;
      }
    }
    if (first != null) {
      rows.add(List.of(first, to));
    }
    return rows;
  }
}
