package org.gendan.engine;

import java.util.Set;

/**
 * The groups that a model may give tasks to.
 *
 * @param names as models write them
 */
public record CandidateGroups(Set<String> names) {}
