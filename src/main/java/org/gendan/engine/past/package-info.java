/**
 * What administrators look up in the engine's memory: cases that run and that have ended, what
 * happened in them, how long steps took day by day, what stands still and why, and how such cases
 * are set going again. Every statement has an index and an end; nothing here knows an order.
 */
@NamedInterface("past")
package org.gendan.engine.past;

import org.springframework.modulith.NamedInterface;
