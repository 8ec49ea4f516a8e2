/**
 * How sheets come in, whatever they carry: CSV and xlsx become rows, one bad row never stops its
 * file, and what could not be taken waits in quarantine until somebody repairs it. Owns the rules
 * of the file (encoding, quotes, header, size) and the table {@code quarantined_row}; knows no
 * order, shipment or tracking event: the capability that the rows belong to takes and replays them.
 */
package org.gendan.intake;
