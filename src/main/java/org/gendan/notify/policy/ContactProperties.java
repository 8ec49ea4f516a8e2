package org.gendan.notify.policy;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the contact policy.
 *
 * @param contactCalendar the calendar whose hours are not quiet
 */
@Validated
@ConfigurationProperties("gendan.notify")
record ContactProperties(@NotBlank String contactCalendar) {}
