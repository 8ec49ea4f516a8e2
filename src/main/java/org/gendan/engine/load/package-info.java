/** How much waits in the engine, counted for those who watch it; changes nothing. */
@NamedInterface("load")
package org.gendan.engine.load;

import org.springframework.modulith.NamedInterface;
