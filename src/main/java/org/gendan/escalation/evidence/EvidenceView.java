package org.gendan.escalation.evidence;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gendan.calendar.BusinessTime;

/** Photos and documents as the API shows them. */
public final class EvidenceView {

  private EvidenceView() {}

  /** A photo or document. */
  public record File(
      String evidenceId,
      String fileName,
      String mediaType,
      long size,
      String addedBy,
      OffsetDateTime addedAt) {

    public static File of(Evidence evidence, ZoneId zone) {
      return new File(
          evidence.id(),
          evidence.fileName(),
          evidence.mediaType(),
          evidence.size(),
          evidence.addedBy(),
          BusinessTime.at(evidence.addedAt(), zone));
    }
  }
}
