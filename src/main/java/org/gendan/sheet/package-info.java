/**
 * How sheets are read, whatever they carry: CSV and xlsx become rows, with the line each came from.
 * Owns the rules of the file (encoding, quotes, header, size); knows no order, shipment or tracking
 * event, and does not know what becomes of a row.
 */
package org.gendan.sheet;
