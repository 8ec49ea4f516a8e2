/** A carrier inside the application, for the demo and for tests. */
package org.gendan.carrier.sandbox;
