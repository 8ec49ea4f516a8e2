/**
 * The way of a complaint: accepted, investigated, solved, answered, called back and closed. Owns
 * the processes {@code complaint-handling} and {@code complaint-solution} and the pages; how a
 * product's fault is corrected is the room beside it.
 */
package org.gendan.complaint.handling;
