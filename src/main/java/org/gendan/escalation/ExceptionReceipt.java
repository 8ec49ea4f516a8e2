package org.gendan.escalation;

/**
 * What became of a report.
 *
 * @param exceptionId the case it belongs to
 * @param joined whether the case was open already
 */
public record ExceptionReceipt(String exceptionId, boolean joined) {}
