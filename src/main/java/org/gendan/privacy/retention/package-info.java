/**
 * Keeps nothing about people longer than its rule says: rows go in batches, orders lose their
 * customer when the law no longer asks for it, and what was done is written down. Touches nothing
 * that is open or that the law holds.
 */
package org.gendan.privacy.retention;
