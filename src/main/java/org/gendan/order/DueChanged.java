package org.gendan.order;

/** Another amount is due of an order; what came in may cover it now, or not any more. */
public record DueChanged(Order order) {}
