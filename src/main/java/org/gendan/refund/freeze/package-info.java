/**
 * Keeps the warehouse from shipping what a customer wants the money for. Owns the freeze and its
 * process; whether the money goes back is decided elsewhere.
 */
package org.gendan.refund.freeze;
