package org.gendan.quarantine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.gendan.quarantine.ImportResult.Rejection;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;

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
  private ImportResult.Stop stop;

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

  /**
   * The rows of a file, as long as it is worth reading on: a file of which most is wrong is another
   * file, and each of its rows would have to be thrown away by hand.
   */
  public <T> Iterator<T> whileWorthwhile(Iterator<T> rows) {
    return new Iterator<>() {

      @Override
      public boolean hasNext() {
        return stop == null && rows.hasNext();
      }

      @Override
      public T next() {
        return rows.next();
      }
    };
  }

  /** Whether the import has stopped before the end of its file. */
  public boolean hasStopped() {
    return stop != null;
  }

  /** Counts something wrong, for one reason or several, and keeps its text. */
  public void rejected(RejectedRow row, List<Rejection> reasons) {
    rejected++;
    // Rows that were read together are rejected together, also behind the first that is too many.
    if (stop != null || quarantine.limits().isTooMuch(rejected, handled())) {
      stop = new ImportResult.Stop(row.line(), reason(row.line()));
    }
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
    return new ImportResult(accepted, duplicates, skipped, rejected, listed, truncated, stop);
  }

  private int handled() {
    return accepted + duplicates + skipped + rejected;
  }

  private String reason(int line) {
    return ("%d of the first %d were rejected, and the import has stopped at line %d; what stands"
            + " below it was not read. Mend what the rejections name, in the whole file, and"
            + " send it again: what was taken is not taken twice")
        .formatted(rejected, handled(), line);
  }

  /**
   * Why a file could not be read to its end, with what was taken of it before.
   *
   * @param broken what the reader says
   */
  public Refusal brokenOff(Refusal broken) {
    flush();
    if (handled() == 0 || broken.errors().isEmpty()) {
      return broken;
    }
    String before =
        ". Before that, %d were taken, %d were here already and %d wait in quarantine; mend the file and send it again: what was taken is not taken twice"
            .formatted(accepted, duplicates, rejected);
    return Refusal.invalid(
        broken.errors().stream()
            .map(error -> new FieldError(error.field(), error.code(), error.message() + before))
            .toList());
  }

  private void flush() {
    quarantine.add(List.copyOf(waiting), actor);
    waiting.clear();
    waitingCharacters = 0;
  }
}
