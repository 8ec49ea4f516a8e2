/**
 * The open tasks as lists ask for them, in a table of our own with an index for each list. Owns the
 * table {@code open_task}: it is written by the engine's own flush and can be made again at any
 * time. Decides nothing about tasks: what a query cannot be asked of the table is asked of the
 * engine, and who may see a task is the engine's to say.
 */
package org.gendan.engine.opentask;
