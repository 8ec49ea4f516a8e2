package org.gendan.carrier.sandbox;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** The last {@value #KEPT} effects, the oldest first. */
@Component
@SandboxOnly
class SandboxJournal {

  private static final int KEPT = 20_000;

  private final Deque<JournalEntry> entries = new ArrayDeque<>();
  private final Clock clock;

  SandboxJournal(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(String vendor, String waybillNo, String effect, String key, String detail) {
    if (entries.size() == KEPT) {
      entries.removeFirst();
    }
    entries.addLast(new JournalEntry(clock.instant(), vendor, waybillNo, effect, key, detail));
  }

  /** Those about one number, or all when it is null. */
  synchronized List<JournalEntry> about(String waybillNo) {
    return entries.stream()
        .filter(entry -> waybillNo == null || waybillNo.equals(entry.waybillNo()))
        .toList();
  }
}
