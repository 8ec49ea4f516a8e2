/** What a person at a door reads of the engine: whose tasks, and what of their forms. */
@NamedInterface("reading")
package org.gendan.engine.reading;

import org.springframework.modulith.NamedInterface;
