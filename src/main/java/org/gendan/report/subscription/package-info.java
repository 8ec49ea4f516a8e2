/**
 * Who is told which report each Monday. Owns {@code report_subscription}; the message goes the way
 * of all messages to desks.
 */
@NamedInterface("subscription")
package org.gendan.report.subscription;

import org.springframework.modulith.NamedInterface;
