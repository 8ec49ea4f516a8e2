/** The decision table of the cut-off windows, asked through the engine. */
package org.gendan.calendar.process;
