/**
 * Tickets of platforms and of the ERP, each with its clock. Owns what was asked, until when and
 * what was answered; of an order it knows the id and the number. Knows neither how its processes
 * wait nor which channel a ticket came through.
 */
package org.gendan.ticket;
