package org.gendan.carrier.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** The last {@value #KEPT} effects, the oldest first. */
@Component
class SandboxJournal {

  private static final int KEPT = 10_000;

  private final Deque<JournalEntry> entries = new ArrayDeque<>();

  synchronized void add(JournalEntry entry) {
    if (entries.size() == KEPT) {
      entries.removeFirst();
    }
    entries.addLast(entry);
  }

  synchronized List<JournalEntry> entries() {
    return List.copyOf(entries);
  }
}
