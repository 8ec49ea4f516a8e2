/** How much waits in the engine, counted for those who watch it; changes nothing. */
package org.gendan.engine.load;
