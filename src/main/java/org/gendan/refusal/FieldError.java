package org.gendan.refusal;

/**
 * What is wrong with one field, and how to mend it.
 *
 * @param field path of the field in the caller's own terms, such as {@code customer.phone} or
 *     {@code lines[0].quantity}
 * @param code stable word for programs, such as {@code required}
 * @param message sentence for people: what is wrong and what would be right
 */
public record FieldError(String field, ErrorCode code, String message) {}
