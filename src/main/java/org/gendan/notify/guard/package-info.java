/**
 * Wordings that nobody may send or say: the table that analysts deploy, and the reading of a text
 * that does not let spaces and traditional characters hide one. Knows no channel and no customer.
 */
package org.gendan.notify.guard;
