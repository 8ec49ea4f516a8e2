package org.gendan.security.audit;

import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the whole trail again and says whether it is what was written. */
@Component
class AuditChain {

  private static final int ROWS = 1_000;

  private final AuditMapper entries;

  AuditChain(AuditMapper entries) {
    this.entries = entries;
  }

  /**
   * What was found.
   *
   * @param entries lines read
   * @param firstNo of the oldest line, above 1 when older ones were removed; null when there are
   *     none
   * @param brokenAt the first line that is missing, was changed or does not follow the one before
   *     it; null when all are right
   * @param head hash of the last line: keep it elsewhere, and a trail that was written anew shows
   */
  record Finding(long entries, Long firstNo, boolean intact, Long brokenAt, String head) {}

  Finding verify() {
    // Before the lines, so that those which are added meanwhile do no harm.
    AuditMapper.Head head = entries.head();
    long read = 0;
    Long first = null;
    AuditEntry last = null;
    for (List<AuditEntry> page = entries.next(0, ROWS);
        !page.isEmpty();
        page = entries.next(last.entryNo(), ROWS)) {
      for (AuditEntry entry : page) {
        if (!follows(last, entry)) {
          return new Finding(read, first, false, expected(last, entry), head.hash());
        }
        first = first == null ? Long.valueOf(entry.entryNo()) : first;
        last = entry;
        read++;
      }
    }
    long end = last == null ? 0 : last.entryNo();
    boolean whole = end >= head.entryNo() && (end > head.entryNo() || ends(last, head));
    return new Finding(read, first, whole, whole ? null : end + 1, head.hash());
  }

  private static boolean ends(AuditEntry last, AuditMapper.Head head) {
    return head.hash().equals(last == null ? AuditEntry.BEGINNING : last.hash());
  }

  private static boolean follows(AuditEntry last, AuditEntry entry) {
    boolean next =
        last == null
            ? entry.entryNo() > 1 || entry.previousHash().equals(AuditEntry.BEGINNING)
            : entry.entryNo() == last.entryNo() + 1 && entry.previousHash().equals(last.hash());
    return next && entry.hash().equals(entry.trueHash());
  }

  private static long expected(AuditEntry last, AuditEntry entry) {
    return last == null ? entry.entryNo() : last.entryNo() + 1;
  }
}
