/**
 * What speaks against an outcome that logistics has verified, and who decided on it. Owns the
 * doubts; does not know what follows from an outcome.
 */
package org.gendan.shipment.outcome;
