/**
 * Parcels of which a carrier shall send news: wanted, asked for, given up, asked for again. Owns
 * the subscriptions; reads no push.
 */
package org.gendan.carrier.watch;
