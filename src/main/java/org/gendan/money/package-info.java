/**
 * The one ledger of an order: what went in and out of it, what is promised, and who has approved
 * what is given without being owed. Owns the lines and the table {@code money-authority}; refuses
 * to know why anything is given. It knows of an order its row alone, whose lock it shares.
 */
package org.gendan.money;
