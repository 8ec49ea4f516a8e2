/**
 * Cases that run and that have ended, by model, by order number and by their own number, and what
 * is known of one of them: the way it went, values, incidents, who did what. Owns no table.
 */
package org.gendan.cockpit.history;
