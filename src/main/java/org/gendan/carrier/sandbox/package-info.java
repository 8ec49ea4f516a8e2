/**
 * Kuaidi100 and SF inside the application, for the demo and for tests: the same addresses, forms
 * and signatures as the vendors', checked by code of its own. Parcels travel as the clock moves,
 * and it can be told to fail. It shares nothing with the adapters and forgets everything on
 * restart.
 */
package org.gendan.carrier.sandbox;
