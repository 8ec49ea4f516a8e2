/** Quarantined rows in the database. */
package org.gendan.intake.persistence;
