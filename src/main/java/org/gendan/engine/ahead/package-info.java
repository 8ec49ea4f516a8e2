/** Reads of many cases in few statements what the engine asks of each alone. */
@NamedInterface("ahead")
package org.gendan.engine.ahead;

import org.springframework.modulith.NamedInterface;
