package org.gendan.erp;

import java.math.BigDecimal;

/**
 * An item of the ERP's price list.
 *
 * @param name as the ERP calls it, with what tells its kinds apart; null when it has none
 * @param price of one piece before discounts, in the ERP's own currency, with two decimals; null
 *     when none is set
 */
public record ListedItem(String name, BigDecimal price) {}
