package org.gendan.order.dunning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where unpaid freight is kept. */
public interface DunningStore {

  /**
   * What an agent or finance did about it.
   *
   * @param reference of a payment, unique for its invoice; null for anything else
   */
  record Note(String dunningId, Instant at, String actor, String text, String reference) {}

  /** Adds an invoice. */
  void add(Dunning dunning);

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  boolean update(Dunning dunning);

  /** Finds an invoice by our id. */
  Optional<Dunning> find(String dunningId);

  /** Finds an invoice and keeps everybody else from changing it until the transaction ends. */
  Optional<Dunning> lock(String dunningId);

  /** Finds an invoice by its number. */
  Optional<Dunning> findByInvoice(String invoiceNo);

  /** The invoices of an account, or of all when null, the newest first. */
  List<Dunning> of(String account, int limit);

  /** The invoices because of which nothing is released to an account. */
  List<Dunning> suspending(String account);

  /** Adds a note. */
  void note(Note note);

  /** The notes of an invoice, oldest first. */
  List<Note> notes(String dunningId);
}
