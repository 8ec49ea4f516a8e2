package org.gendan.escalation;

/**
 * Published, in the transaction in which it happened, for capabilities that do their part about
 * what went wrong with one order.
 *
 * @param opened the case, with its owner
 */
public record CaseOpened(ExceptionCase opened) {}
