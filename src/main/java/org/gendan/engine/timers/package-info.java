/**
 * The numbers of deployed models that have to do with time: where they stand, what waits at them,
 * how it went, how one of them is written into its file, and how what waits is moved. Knows no
 * calendar and no model by name; what a number means for a case is worked out by those who ask.
 */
@NamedInterface("timers")
package org.gendan.engine.timers;

import org.springframework.modulith.NamedInterface;
