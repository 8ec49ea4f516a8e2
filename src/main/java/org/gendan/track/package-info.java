/**
 * The page of an order that its customer opens by a link, without a login: how far it is, and what
 * may be asked for there. Owns the links, the codes to the phone that prove the customer, and which
 * case each wish became; what becomes of a wish is decided where it is when a desk passes it on.
 */
package org.gendan.track;
