/** Deadlines and the ledgers of their clocks in the database. */
package org.gendan.calendar.persistence;
