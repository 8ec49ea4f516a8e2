package org.gendan.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.calendar.window.WindowLoad;

/** Where tickets are kept. */
public interface TicketStore {

  /** Which tickets a list shows; null stands for all. */
  record Filter(TicketStatus status, String platform, String orderId, Boolean overdue) {}

  /** Adds a ticket. */
  void add(Ticket ticket);

  /** Finds a ticket by our id. */
  Optional<Ticket> find(String ticketId);

  /** Finds a ticket by its sender's number. */
  Optional<Ticket> find(String platform, String ticketNo);

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  boolean update(Ticket ticket);

  /** Writes the deadline alone; null while its clock is paused. Unknown ids are passed over. */
  void due(String ticketId, Instant dueAt);

  /** Who answered last for this customer or this order. */
  Optional<String> previousHandler(String customerKey, String platformOrderNo);

  /** The tickets of an order, the oldest first. */
  List<Ticket> ofOrder(String orderId);

  /** A list in the order of work, then by deadline. */
  List<Ticket> search(Filter filter, int limit, long offset);

  /** How many a search would find. */
  long count(Filter filter);

  /** How far the tickets are that the window of this name, which ends then, allows. */
  WindowLoad.Count load(String window, Instant end);

  /** Adds a note. */
  void note(String ticketId, TicketNote note);

  /** The notes of a ticket, oldest first. */
  List<TicketNote> notes(String ticketId);
}
