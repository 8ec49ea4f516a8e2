package org.gendan.quarantine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.engine.LostRace;
import org.gendan.mask.Mask;
import org.gendan.quarantine.QuarantinedRow.Status;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what could not be taken until an agent repairs it, so that nothing is lost. */
@Service
public class Quarantine {

  /** The same file, sent by several at once: each writes the same rows, in the same order. */
  private static final int TRIES_OF_A_FILE = 5;

  private final QuarantineMapper store;
  private final Map<String, RowReplayer> replayers;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final QuarantineProperties settings;

  Quarantine(
      QuarantineMapper store,
      List<RowReplayer> replayers,
      TransactionOperations transaction,
      Clock clock,
      QuarantineProperties settings) {
    this.settings = settings;
    this.store = store;
    this.replayers =
        replayers.stream().collect(Collectors.toMap(RowReplayer::source, Function.identity()));
    this.transaction = transaction;
    this.clock = clock;
  }

  /** How much of a file may be rejected. */
  QuarantineProperties limits() {
    return settings;
  }

  /**
   * Keeps rows; all of them or, when that fails, none. A row that waits already waits once, and
   * what was repaired or set aside does not wait again.
   */
  public void add(List<RejectedRow> rows, String actor) {
    if (rows.isEmpty()) {
      return;
    }
    LostRace.again(
        TRIES_OF_A_FILE,
        () ->
            transaction.execute(
                status -> {
                  store.add(rows, clock.instant(), actor);
                  return true;
                }));
  }

  /**
   * Lists rows, newest first, with the beginning of their texts.
   *
   * @param source only rows of this source, or null
   * @param status only rows in this status, or null
   * @throws Refusal when there is no such source
   */
  public Page<QuarantinedRow> page(String source, Status status, PageRequest page) {
    if (source != null && !replayers.containsKey(source)) {
      throw Refusal.invalid(
          "source",
          ErrorCode.UNKNOWN,
          "'%s' is no source of rows; it is one of %s",
          source,
          new TreeSet<>(replayers.keySet()));
    }
    List<QuarantinedRow> items = store.list(source, status, page.offset(), page.size());
    return new Page<>(items, page.page(), page.size(), store.count(source, status));
  }

  /**
   * One row with its whole texts.
   *
   * @throws Refusal when there is none
   */
  public QuarantinedRow get(long id) {
    return store.find(id).orElseThrow(() -> unknown(id));
  }

  /**
   * Tries to take a row again. Of two attempts at the same time one takes it. A row that is still
   * wrong stays open and says why.
   *
   * @param rawText the corrected rows, or null to try them unchanged; what was shown masked and is
   *     sent back so stays what it is
   * @param rawDetails the corrected rows of the second file, or null
   * @throws Refusal when there is no such row, it has been replayed, it is still wrong, or stars
   *     stand where nobody can tell what they cover
   */
  public ReplayedRow replay(long id, String rawText, String rawDetails, String actor) {
    try {
      return transaction.execute(status -> replayOnce(id, rawText, rawDetails, actor));
    } catch (StillWrong still) {
      if (still.refusal.kind() == Refusal.Kind.FORBIDDEN) {
        // Says something about the person, nothing about the row.
        throw still.refusal;
      }
      FieldError first = still.refusal.errors().stream().findFirst().orElse(null);
      String field = first == null ? "row" : first.field();
      transaction.executeWithoutResult(
          status -> store.stillWrong(id, field, still.refusal.getMessage()));
      throw still.refusal;
    }
  }

  private ReplayedRow replayOnce(long id, String rawText, String rawDetails, String actor) {
    QuarantinedRow row = store.lock(id).orElseThrow(() -> unknown(id));
    mustWait(row);
    String ref = take(row, rawText, rawDetails);
    store.replayed(id, clock.instant(), actor, ref);
    return new ReplayedRow(id, Status.REPLAYED, ref);
  }

  /**
   * Sets a row aside that nothing will come of: the mended file has brought the order, or it was a
   * trial. It can be {@link #reopen reopened}.
   *
   * @param why in words
   * @throws Refusal when there is no such row, or it does not wait
   */
  public QuarantinedRow setAside(long id, String why, String actor) {
    return transaction.execute(
        status -> {
          mustWait(store.lock(id).orElseThrow(() -> unknown(id)));
          store.setAside(id, clock.instant(), actor, why.strip());
          return get(id);
        });
  }

  /**
   * Lets a row wait again that was set aside.
   *
   * @throws Refusal when there is no such row, or it was not set aside
   */
  public QuarantinedRow reopen(long id) {
    return transaction.execute(
        status -> {
          QuarantinedRow row = store.lock(id).orElseThrow(() -> unknown(id));
          if (row.status() != Status.SET_ASIDE) {
            throw Refusal.conflict("Row %d was not set aside", id);
          }
          store.reopen(id);
          return get(id);
        });
  }

  private static void mustWait(QuarantinedRow row) {
    if (row.status() == Status.REPLAYED) {
      throw Refusal.conflict(
          "Row %d was replayed at %s by %s and became %s",
          row.id(), row.replayedAt(), row.replayedBy(), row.replayRef());
    }
    if (row.status() == Status.SET_ASIDE) {
      throw Refusal.conflict(
          "Row %d was set aside at %s by %s; reopen it first",
          row.id(), row.setAsideAt(), row.setAsideBy());
    }
  }

  private String take(QuarantinedRow row, String rawText, String rawDetails) {
    RowReplayer replayer = replayers.get(row.source());
    if (replayer == null) {
      throw new IllegalStateException("Nothing can replay rows of source " + row.source());
    }
    // Refused past the row: stars say nothing of what is wrong with it.
    String rows = corrected("rawText", rawText, row.rawText());
    String details = corrected("rawDetails", rawDetails, row.rawDetails());
    try {
      return replayer.replay(row.header(), rows, details);
    } catch (Refusal refusal) {
      throw new StillWrong(refusal);
    }
  }

  private static String corrected(String field, String sent, String ours) {
    if (sent == null) {
      return ours;
    }
    String whole = Mask.putBack(sent, ours);
    if (whole.contains(Mask.STARS) && (ours == null || !ours.contains(Mask.STARS))) {
      throw Refusal.invalid(
          field,
          ErrorCode.UNREADABLE,
          "holds %s, which only covers what is not shown to you, at another place than before; have"
              + " the row shown, or write the whole of it",
          Mask.STARS);
    }
    return whole;
  }

  private static Refusal unknown(long id) {
    return Refusal.notFound("There is no row %d in quarantine", id);
  }

  /** Rolls the attempt back before its reason is written down. */
  private static final class StillWrong extends RuntimeException {

    private final transient Refusal refusal;

    StillWrong(Refusal refusal) {
      super(refusal);
      this.refusal = refusal;
    }
  }
}
