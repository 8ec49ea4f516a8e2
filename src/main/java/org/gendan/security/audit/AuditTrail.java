package org.gendan.security.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gendan.mask.Mask;
import org.gendan.row.ColumnText;
import org.gendan.security.CurrentActor;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes who did what with people's data, roles and models. A note is part of the transaction in
 * which it is made: what is rolled back was not done, and what cannot be noted is not done either.
 */
@Component
@NamedInterface
public class AuditTrail {

  private static final int SUBJECT = 200;
  private static final int DETAIL = 1_000;
  private static final int PERSON = 64;

  private final AuditMapper entries;
  private final CurrentActor actor;
  private final Clock clock;
  private final TransactionTemplate alone;

  AuditTrail(
      AuditMapper entries,
      CurrentActor actor,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.entries = entries;
    this.actor = actor;
    this.clock = clock;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private record Note(Instant at, String person, AuditKind kind, String subject, String detail) {}

  /**
   * Notes what the person at the door does.
   *
   * @param subject id of what it is about, or null; never a name or a number of a person
   * @param detail what an auditor has to know, or null; phone numbers in it are masked
   */
  public void note(AuditKind kind, String subject, String detail) {
    note(actor.id(), kind, subject, detail);
  }

  /** Notes what another person does than the one at the door, such as the one who logs in. */
  public void note(String person, AuditKind kind, String subject, String detail) {
    add(List.of(noteOf(person, kind, subject, detail)));
  }

  /**
   * Notes the same about several things, each at most once a person and hour: who works on a case
   * reads it many times.
   */
  public void noteHourly(AuditKind kind, Collection<String> subjects, String detail) {
    noteHourly(actor.id(), kind, subjects, detail);
  }

  /** The same of another person than the one at the door. */
  public void noteHourly(
      String person, AuditKind kind, Collection<String> subjects, String detail) {
    if (subjects.isEmpty()) {
      return;
    }
    Set<String> fresh = new TreeSet<>(subjects);
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    fresh.removeAll(entries.noted(person, kind, hour, subjects));
    add(fresh.stream().map(subject -> noteOf(person, kind, subject, detail)).toList());
  }

  private Note noteOf(String person, AuditKind kind, String subject, String detail) {
    return new Note(
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        ColumnText.cut(person, PERSON),
        kind,
        ColumnText.cut(subject, SUBJECT),
        ColumnText.cut(Mask.text(detail), DETAIL));
  }

  private void add(List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    boolean within =
        TransactionSynchronizationManager.isActualTransactionActive()
            && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    if (!within) {
      alone.executeWithoutResult(status -> append(notes));
      return;
    }
    // At its very end: the next one who notes something waits for the row that is held meanwhile.
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            append(notes);
          }
        });
  }

  private void append(List<Note> notes) {
    AuditMapper.Head head = entries.hold();
    List<AuditEntry> added = new ArrayList<>();
    long no = head.entryNo();
    String hash = head.hash();
    for (Note n : notes) {
      var entry = AuditEntry.after(no, hash, n.at(), n.person(), n.kind(), n.subject(), n.detail());
      added.add(entry);
      no = entry.entryNo();
      hash = entry.hash();
    }
    entries.add(added);
    entries.moveHead(no, hash);
  }
}
