/**
 * One command for many tasks: claimed, given back, handed over, put off or answered alike, with a
 * result for each. Owns the batches and what came of each of their tasks, so that the same request
 * again answers the same and goes on where it stopped; a single task does not know this room.
 */
package org.gendan.task.bulk;
