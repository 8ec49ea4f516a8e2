package org.gendan.row.personal;

import java.time.Period;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * How long something is kept, and by which law.
 *
 * @param name by which tables and {@code gendan.retention.keep} name it
 * @param keep how long; empty for what is about nobody and has no end
 * @param chinese the law, for people
 * @param english the same
 */
@NamedInterface
public record KeepingRule(String name, Optional<Period> keep, String chinese, String english) {}
