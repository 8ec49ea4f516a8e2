/** Tickets and complaints over HTTP. */
package org.gendan.ticket.web;
