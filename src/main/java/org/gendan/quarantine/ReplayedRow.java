package org.gendan.quarantine;

/**
 * A row that left quarantine.
 *
 * @param ref what came of it, such as an order id
 */
public record ReplayedRow(long id, QuarantinedRow.Status status, String ref) {}
