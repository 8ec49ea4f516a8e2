package org.gendan.complaint;

import java.time.Instant;

/**
 * Goods or photos that a customer sent for the examination of a product fault (rows 128 and 129 of
 * docs/domain.md).
 *
 * @param requestId the caller's id, which makes a repeated arrival the same arrival
 * @param quantity pieces of returned goods; 0 when only photos came
 * @param inspection what quality found, or null
 */
public record ComplaintSample(
    String id,
    String complaintId,
    int round,
    String requestId,
    int quantity,
    String text,
    Instant arrivedAt,
    String notedBy,
    Inspection inspection) {

  /** How much of returned goods has to be inspected. */
  public enum Extent {
    PHOTOS,
    FULL,
    SAMPLE
  }

  /**
   * What an inspector answers.
   *
   * @param isolated whether the goods lie apart from stock and are labelled
   * @param inspected pieces
   * @param defective pieces among them
   */
  public record Found(
      Extent extent, boolean isolated, int inspected, int defective, String report) {}

  /**
   * The inspection report (成品检验报告).
   *
   * @param inspected pieces
   * @param defective pieces among them
   */
  public record Inspection(
      Extent extent, int inspected, int defective, String report, String by, Instant at) {}

  public ComplaintSample with(Inspection report) {
    return new ComplaintSample(
        id, complaintId, round, requestId, quantity, text, arrivedAt, notedBy, report);
  }
}
