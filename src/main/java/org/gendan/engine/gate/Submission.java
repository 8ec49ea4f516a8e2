package org.gendan.engine.gate;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is to be deployed.
 *
 * @param files content by name, as they were sent
 * @param reason why, in the words of the person; null when the application deploys its own
 * @param now when
 */
public record Submission(Map<String, byte[]> files, String reason, Instant now) {

  private static final Pattern LONG_IS_MEANT =
      Pattern.compile("(longer|more) than a year|超过一年", Pattern.CASE_INSENSITIVE);

  /** Whether the person has said that a time beyond a year is no slip of the finger. */
  boolean longIsMeant() {
    return reason != null && LONG_IS_MEANT.matcher(reason).find();
  }
}
