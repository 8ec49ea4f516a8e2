/** The processes of tickets and complaints: names of the models, what they are told and ask. */
package org.gendan.ticket.process;
