/**
 * Who has which task, and how it gets from one person to another: claimed, given back, moved by a
 * lead, taken back at the end of a shift or after lying untouched. Owns the history of claims; who
 * may do what is said by {@code security}, at every door, and what a task is about by its own
 * process.
 */
package org.gendan.task;
