/**
 * The processes of tickets and complaints: names of the models, what the domain tells them, what
 * they ask of it.
 */
package org.gendan.ticket.process;
