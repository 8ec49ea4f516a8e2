/** HTTP doorway of tickets and complaints. */
package org.gendan.ticket.web;
