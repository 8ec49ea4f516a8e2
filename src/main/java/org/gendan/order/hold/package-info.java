/**
 * What keeps an order in the house: one hold for each reason, told to the ERP, and lifted by the
 * flow that placed it. Owns the holds; why a reason has come or gone is known where it was placed.
 */
package org.gendan.order.hold;
