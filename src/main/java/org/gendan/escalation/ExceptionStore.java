package org.gendan.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.row.ColumnText;

/** Where cases are kept. */
public interface ExceptionStore {

  /** A report as it is kept. */
  record Kept(
      String exceptionId,
      String requestId,
      ExceptionCause cause,
      String text,
      boolean joined,
      String reportedBy,
      Instant reportedAt) {}

  /** A note; nobody changes it later. */
  record Note(Instant at, String kind, String actor, String text) {

    /** The text as far as its column holds it. */
    public Note {
      text = ColumnText.note(text);
    }
  }

  /**
   * Adds a case with its first stay.
   *
   * @param openKey what only one open case may be about
   * @return false when there is an open case about it already
   */
  boolean open(ExceptionCase opened, String openKey);

  /** The id of the open case about this. */
  Optional<String> openCase(String openKey);

  /** Finds a case by our id. */
  Optional<ExceptionCase> find(String exceptionId);

  /** The open and ended cases of an order, oldest first. */
  List<ExceptionCase> ofOrder(String orderId);

  /** The open cases that single members of a case about many have for the same cause. */
  List<ExceptionCase> openOfMembers(String bulkId, ExceptionCause cause);

  /** Searches, the most urgent first; null means any. */
  List<ExceptionCase> search(Status status, String ownerGroup, int limit, long offset);

  /** How many a search would find. */
  long count(Status status, String ownerGroup);

  /**
   * Writes status and present stay.
   *
   * @return false when another change was first
   */
  boolean update(ExceptionCase changed);

  /** Ends one stay and begins the next; to be followed by {@link #update}. */
  void move(String exceptionId, Stay left, Stay next);

  /** All stays of a case, oldest first. */
  List<Stay> stays(String exceptionId);

  /**
   * Adds a report.
   *
   * @param subject what request ids are unique for: the order, the parcel or nothing
   * @return false when the same request is there already
   */
  boolean addReport(String subject, Kept report);

  /** The report with this request id. */
  Optional<Kept> report(String subject, String requestId);

  /** The reports of a case, oldest first. */
  List<Kept> reports(String exceptionId);

  /** Adds a note. */
  void note(String exceptionId, Note note);

  /** The notes of a case, oldest first. */
  List<Note> notes(String exceptionId);
}
