package org.gendan.erp.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** The last {@value #KEPT} things that the sandbox did or was told again, the oldest first. */
@Component
@SandboxThere
public class ErpJournal {

  private static final int KEPT = 50_000;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Clock clock;

  ErpJournal(Clock clock) {
    this.clock = clock;
  }

  /**
   * One effect: the thing a test counts.
   *
   * @param effect such as {@code ORDER_TAKEN} or {@code MONEY_BACK}; {@code REPEATED} when the
   *     request changed nothing
   * @param subject what it happened to
   */
  public record Entry(Instant at, String effect, String subject, String detail) {}

  /** Notes an effect. */
  synchronized void add(String effect, String subject, String detail) {
    if (entries.size() == KEPT) {
      entries.removeFirst();
    }
    entries.addLast(new Entry(clock.instant(), effect, subject, detail));
  }

  /** The effects; all when the subject is null. */
  public synchronized List<Entry> entries(String subject) {
    return entries.stream()
        .filter(entry -> subject == null || entry.subject().equals(subject))
        .toList();
  }
}
