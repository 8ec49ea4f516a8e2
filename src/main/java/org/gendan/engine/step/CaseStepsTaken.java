package org.gendan.engine.step;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * What one flush of the engine has done to tasks and timers; told in its transaction, after the
 * engine's own rows were written.
 */
@NamedInterface
public record CaseStepsTaken(List<CaseStep> steps) {}
