package org.gendan.erp;

import java.math.BigDecimal;

/**
 * A refund as the ERP sees it.
 *
 * @param number the ERP's own number
 * @param step the last step it knows of
 * @param received whether all goods are back in the warehouse
 * @param paid money that it has booked as paid back
 */
public record RefundPosition(String number, RefundStep step, boolean received, BigDecimal paid) {}
