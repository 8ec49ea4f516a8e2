package org.gendan.report.live;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How fresh the figures of the work are.
 *
 * @param countEvery how often they are counted, by the machine's time; what reads them more often
 *     reads the same again
 * @param backupMark a file that is touched after each backup; null when nobody tells
 * @param certificate the proxy's certificate as PEM; null when nobody tells
 */
@Validated
@ConfigurationProperties("gendan.figures")
record LiveProperties(@NotNull Duration countEvery, Path backupMark, Path certificate) {}
