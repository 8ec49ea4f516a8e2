package org.gendan.security.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One line of the trail.
 *
 * @param entryNo counts from 1 without a gap
 * @param at whole seconds
 * @param person user id, or {@code system}
 * @param subject id of what it is about, or null
 * @param detail sentence without personal data, or null
 * @param previousHash that of the line before
 * @param hash of this line and the one before
 */
record AuditEntry(
    long entryNo,
    Instant at,
    String person,
    AuditKind kind,
    String subject,
    String detail,
    String previousHash,
    String hash) {

  /** The hash before the first line. */
  static final String BEGINNING = "0".repeat(64);

  static AuditEntry after(
      long lastNo,
      String lastHash,
      Instant at,
      String person,
      AuditKind kind,
      String subject,
      String detail) {
    var open = new AuditEntry(lastNo + 1, at, person, kind, subject, detail, lastHash, "");
    return new AuditEntry(
        open.entryNo, at, person, kind, subject, detail, lastHash, open.trueHash());
  }

  /** What the hash has to be. */
  String trueHash() {
    // Each part with its length, so that no text can pass for the beginning of the next one.
    String all =
        Stream.of(entryNo, at.getEpochSecond(), person, kind, subject, detail, previousHash)
            .map(part -> part == null ? "-" : part.toString().length() + ":" + part)
            .collect(Collectors.joining("|"));
    return DigestUtils.sha256Hex(all.getBytes(StandardCharsets.UTF_8));
  }
}
