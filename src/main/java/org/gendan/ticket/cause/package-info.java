/**
 * What an answered ticket has shown to be the cause, and that the group responsible for it hears of
 * it. Owns the process {@code cause-follow-up}; knows nothing of deadlines and channels.
 */
package org.gendan.ticket.cause;
