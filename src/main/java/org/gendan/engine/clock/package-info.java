/**
 * The one clock, which the engine and the application share and a test or the demo can move, and
 * what has to follow when it moves. Knows no deadline of the business.
 */
package org.gendan.engine.clock;
