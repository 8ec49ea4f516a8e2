/**
 * The hand-over to a carrier, by whichever door it is told: a person of logistics, the ERP, a
 * sheet. Owns the rule that nothing unconfirmed, held or ended leaves; the parcel itself is the
 * capability shipment's.
 */
package org.gendan.order.dispatch;
