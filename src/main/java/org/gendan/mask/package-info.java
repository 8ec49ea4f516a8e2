/**
 * How a name, a phone number, an address and a text look to people who do not need them. Knows
 * nothing but texts: who sees what is decided by {@code security}.
 */
package org.gendan.mask;
