/**
 * What those who watch the application see of the work itself: orders, tasks, jobs, what waits at
 * the doors. Owns the figures at {@code /actuator/prometheus}; knows no rule of the business, and
 * changes nothing.
 */
@NamedInterface("live")
package org.gendan.report.live;

import org.springframework.modulith.NamedInterface;
