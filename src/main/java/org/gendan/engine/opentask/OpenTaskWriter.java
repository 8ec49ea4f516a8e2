package org.gendan.engine.opentask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gendan.engine.opentask.OpenTaskFlush.OpenTaskChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the table of open tasks like the engine's own. */
@Component
class OpenTaskWriter {

  private static final Logger log = LoggerFactory.getLogger(OpenTaskWriter.class);

  private final OpenTaskMapper table;
  private final TransactionOperations transaction;

  OpenTaskWriter(OpenTaskMapper table, TransactionOperations transaction) {
    this.table = table;
    this.transaction = transaction;
  }

  /** Follows a flush of the engine, in its transaction. */
  void write(OpenTaskChanges changes) {
    Set<String> again = new HashSet<>(changes.read);
    Set<String> renamed = new HashSet<>(changes.renamed);
    renamed.removeAll(changes.whole);
    inParts(renamed, part -> again.addAll(table.tasksOf(part)));
    again.removeAll(changes.added);
    again.removeAll(changes.gone);
    Set<String> old = new HashSet<>(changes.gone);
    old.addAll(again);
    inParts(old, table::forget);
    Set<String> read = new HashSet<>(changes.added);
    read.addAll(again);
    inParts(read, table::read);
    changes.changed.values().stream()
        .filter(change -> !read.contains(change.taskId()) && !old.contains(change.taskId()))
        .forEach(table::change);
  }

  /** What was written by a version that did not know the table yet. */
  @EventListener(ApplicationReadyEvent.class)
  void mendAtTheStart() {
    int mended = mend();
    if (mended > 0) {
      log.info("{} tasks were not in the table of open tasks as they should be", mended);
    }
  }

  /** Takes in the tasks that have no row, and out the rows that have no task; answers how many. */
  int mend() {
    int mended = 0;
    for (List<String> part = table.missing(OpenTaskMapper.TOGETHER);
        !part.isEmpty();
        part = table.missing(OpenTaskMapper.TOGETHER)) {
      again(part);
      mended += part.size();
    }
    for (List<String> part = table.stale(OpenTaskMapper.TOGETHER);
        !part.isEmpty();
        part = table.stale(OpenTaskMapper.TOGETHER)) {
      List<String> stale = part;
      transaction.executeWithoutResult(status -> table.forget(stale));
      mended += part.size();
    }
    return mended;
  }

  /** Reads every task again while work goes on; answers how many. */
  int rebuild() {
    int read = 0;
    for (List<String> part = table.tasksAfter("", OpenTaskMapper.TOGETHER);
        !part.isEmpty();
        part = table.tasksAfter(part.get(part.size() - 1), OpenTaskMapper.TOGETHER)) {
      again(part);
      read += part.size();
    }
    mend();
    return read;
  }

  /** Forgotten first: who completes one of them meanwhile waits for the row, and takes it out. */
  private void again(List<String> part) {
    transaction.executeWithoutResult(
        status -> {
          table.forget(part);
          table.read(part);
        });
  }

  private static void inParts(Collection<String> ids, Consumer<List<String>> what) {
    List<String> all = new ArrayList<>(ids);
    for (int from = 0; from < all.size(); from += OpenTaskMapper.TOGETHER) {
      what.accept(all.subList(from, Math.min(from + OpenTaskMapper.TOGETHER, all.size())));
    }
  }
}
