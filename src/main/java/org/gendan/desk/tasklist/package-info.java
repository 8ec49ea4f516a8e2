/**
 * What the desk's own scripts in Tasklist ask for: the cards of a page of tasks, the numbers of its
 * lists, what one field finds, and words. Pieces of pages and nothing else; the tasks are found by
 * the engine, with the rights of who asks.
 */
package org.gendan.desk.tasklist;
