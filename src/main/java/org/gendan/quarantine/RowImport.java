package org.gendan.quarantine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gendan.engine.LostRace;
import org.gendan.quarantine.ImportResult.Rejection;
import org.gendan.quarantine.RowSheet.Taken;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetLine;
import org.gendan.sheet.SheetReader;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.SheetSource;
import org.gendan.sheet.UnreadableRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports sheets whose rows stand for themselves; a wrong row goes to quarantine alone. */
@Component
public class RowImport {

  private static final Logger log = LoggerFactory.getLogger(RowImport.class);

  /**
   * Agents and carriers change the same order or parcel meanwhile; a row is small and soon done.
   */
  private static final int TRIES = 5;

  /** However long the cells are, a batch stays small. */
  private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

  private final SheetReader reader;
  private final Quarantine quarantine;

  RowImport(SheetReader reader, Quarantine quarantine) {
    this.reader = reader;
    this.quarantine = quarantine;
  }

  /**
   * Takes every row that can be taken.
   *
   * @throws Refusal when the file as a whole cannot be taken
   */
  public ImportResult run(SheetSource source, RowSheet kind, String actor) throws IOException {
    ImportTally tally = new ImportTally(quarantine, actor);
    try (Sheet sheet = reader.open(source, kind.format())) {
      Iterator<SheetLine> rows = tally.whileWorthwhile(sheet.rows());
      while (rows.hasNext()) {
        take(next(rows, kind.batch()), kind, sheet.header(), source.fileName(), tally);
      }
    } catch (Refusal broken) {
      throw tally.brokenOff(broken);
    }
    return tally.result();
  }

  private static List<SheetLine> next(Iterator<SheetLine> rows, int most) {
    List<SheetLine> batch = new ArrayList<>();
    long characters = 0;
    while (batch.size() < most && characters < MOST_CHARACTERS && rows.hasNext()) {
      SheetLine line = rows.next();
      batch.add(line);
      characters += line.raw().length();
    }
    return batch;
  }

  private void take(
      List<SheetLine> batch, RowSheet kind, String header, String fileName, ImportTally tally) {
    Map<Integer, Taken> together = kind.takeTogether(readable(batch));
    together.values().forEach(taken -> count(taken, tally));
    for (SheetLine line : batch) {
      if (!together.containsKey(line.line()) && !tally.hasStopped()) {
        take(line, kind, header, fileName, tally);
      }
    }
  }

  private static List<SheetRow> readable(List<SheetLine> batch) {
    return batch.stream().filter(SheetRow.class::isInstance).map(SheetRow.class::cast).toList();
  }

  private static void count(Taken taken, ImportTally tally) {
    if (taken.fresh()) {
      tally.accepted();
    } else {
      tally.duplicate();
    }
  }

  private void take(
      SheetLine line, RowSheet kind, String header, String fileName, ImportTally tally) {
    if (line instanceof UnreadableRow unreadable) {
      reject(
          line,
          kind,
          header,
          fileName,
          tally,
          List.of(new FieldError(unreadable.field(), ErrorCode.UNREADABLE, unreadable.reason())));
      return;
    }
    try {
      count(LostRace.again(TRIES, () -> kind.take((SheetRow) line)), tally);
    } catch (Refusal refusal) {
      reject(line, kind, header, fileName, tally, reasons(refusal));
    } catch (RuntimeException e) {
      log.error(
          "Line {} of {} could not be taken and waits in quarantine", line.line(), fileName, e);
      String reason =
          "could not be taken because of a technical fault; replay it from quarantine, and when it"
              + " fails again show an administrator the log of this moment";
      reject(
          line,
          kind,
          header,
          fileName,
          tally,
          List.of(new FieldError("row", ErrorCode.TECHNICAL, reason)));
    }
  }

  private static List<FieldError> reasons(Refusal refusal) {
    return refusal.errors().isEmpty()
        ? List.of(new FieldError("row", ErrorCode.REFUSED, refusal.getMessage()))
        : refusal.errors();
  }

  private static void reject(
      SheetLine line,
      RowSheet kind,
      String header,
      String fileName,
      ImportTally tally,
      List<FieldError> errors) {
    List<Rejection> reasons =
        errors.stream()
            .map(error -> new Rejection(line.line(), error.field(), error.message()))
            .toList();
    String all =
        String.join(
            "; ", reasons.stream().map(reason -> reason.field() + ": " + reason.reason()).toList());
    tally.rejected(
        new RejectedRow(
            kind.source(),
            fileName,
            line.line(),
            reasons.get(0).field(),
            all,
            header,
            line.raw(),
            null),
        reasons);
  }
}
