package org.gendan.quarantine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gendan.quarantine.ImportResult.Rejection;

/** Counts what becomes of a sheet and hands its rejects to quarantine, a batch at a time. */
public final class ImportTally {

  private static final int MOST_LISTED = 1000;
  private static final int BATCH = 100;
  private static final int BATCH_CHARACTERS = 4 * 1024 * 1024;

  private final Quarantine quarantine;
  private final String actor;
  private final List<Rejection> listed = new ArrayList<>();
  private final List<RejectedRow> waiting = new ArrayList<>();
  private long waitingCharacters;
  private int accepted;
  private int duplicates;
  private int skipped;
  private int rejected;
  private boolean truncated;

  /** Counts for one sheet that {@code actor} sent. */
  public ImportTally(Quarantine quarantine, String actor) {
    this.quarantine = quarantine;
    this.actor = actor;
  }

  /** Counts something new. */
  public void accepted() {
    accepted++;
  }

  /** Counts something that was here before. */
  public void duplicate() {
    duplicates++;
  }

  /** Counts something that is not for us. */
  public void skipped() {
    skipped++;
  }

  /** Counts something wrong, for one reason or several, and keeps its text. */
  public void rejected(RejectedRow row, List<Rejection> reasons) {
    rejected++;
    for (Rejection reason : reasons) {
      if (listed.size() < MOST_LISTED) {
        listed.add(reason);
      } else {
        truncated = true;
      }
    }
    waiting.add(row);
    waitingCharacters += row.rawText().length();
    if (waiting.size() >= BATCH || waitingCharacters > BATCH_CHARACTERS) {
      flush();
    }
  }

  /** The result, once everything rejected is in quarantine. */
  public ImportResult result() {
    flush();
    listed.sort(Comparator.comparingInt(Rejection::line));
    return new ImportResult(accepted, duplicates, skipped, rejected, listed, truncated);
  }

  private void flush() {
    quarantine.add(List.copyOf(waiting), actor);
    waiting.clear();
    waitingCharacters = 0;
  }
}
