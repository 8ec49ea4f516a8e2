/**
 * One bad row never stops its file: what could not be taken waits here with line, reason and raw
 * text until a person repairs it. Owns the table {@code quarantined_row}; the capability that the
 * rows belong to takes and replays them.
 */
package org.gendan.quarantine;
