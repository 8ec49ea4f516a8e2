package org.gendan.calendar;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where calendars come from.
 *
 * @param zone where business days are counted and times are shown
 * @param folder files here win over the shipped ones of the same name; absent when only the shipped
 *     ones count
 * @param lookEvery how often the folder is looked at for changes
 */
@Validated
@ConfigurationProperties("gendan.calendar")
record CalendarProperties(@NotNull ZoneId zone, Path folder, @NotNull Duration lookEvery) {}
