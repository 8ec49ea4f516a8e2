package org.gendan.escalation.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCases;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos and documents of cases (rows 90, 95, 100 of docs/domain.md): only what they are, not what
 * they say.
 */
@Component
@EnableConfigurationProperties(EvidenceProperties.class)
public class EvidenceFiles {

  private final EvidenceMapper store;
  private final ExceptionCases cases;
  private final EvidenceProperties limits;
  private final CaseLog log;

  EvidenceFiles(
      EvidenceMapper store, ExceptionCases cases, EvidenceProperties limits, CaseLog log) {
    this.store = store;
    this.cases = cases;
    this.limits = limits;
    this.log = log;
  }

  /** A file, and whether it was here before. */
  public record Added(Evidence evidence, boolean repeated) {}

  /** Evidence with its content. */
  public record File(Evidence evidence, byte[] content) {}

  /**
   * Adds a file to a case; the same content again changes nothing.
   *
   * @throws Refusal when it is too large, of a kind that is not taken, or one too many
   */
  @Transactional
  public Added add(String exceptionId, String fileName, InputStream stream) {
    ExceptionCase about = cases.get(exceptionId);
    byte[] content = read(stream);
    String digest = DigestUtils.sha256Hex(content);
    Optional<Evidence> known = store.find(exceptionId, digest);
    if (known.isPresent()) {
      return new Added(known.get(), true);
    }
    String type =
        MediaType.of(content)
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "file",
                        ErrorCode.MEDIA_TYPE,
                        "is none of JPEG, PNG, WebP, HEIC, MP4 and PDF by its content"));
    if (store.of(exceptionId).size() >= limits.maxFiles()) {
      throw Refusal.conflict("The case has %d files already", limits.maxFiles());
    }
    Evidence added =
        new Evidence(
            Ids.next(),
            exceptionId,
            bare(fileName),
            type,
            content.length,
            digest,
            log.actor(),
            log.now());
    store.add(added, content);
    log.tell(about, "EVIDENCE_ADDED", "%s (%s)".formatted(added.fileName(), type));
    return new Added(added, false);
  }

  /** The files of a case, oldest first. */
  public List<Evidence> of(String exceptionId) {
    return store.of(exceptionId);
  }

  /**
   * A file with its content.
   *
   * @throws Refusal when the case has no such file
   */
  public File get(String exceptionId, String evidenceId) {
    return store.of(exceptionId).stream()
        .filter(evidence -> evidence.id().equals(evidenceId))
        .findFirst()
        .flatMap(found -> store.content(exceptionId, evidenceId).map(c -> new File(found, c)))
        .orElseThrow(() -> Refusal.notFound("The case has no file '%s'", evidenceId));
  }

  private byte[] read(InputStream stream) {
    int most = Math.toIntExact(limits.maxSize().toBytes());
    try {
      byte[] content = stream.readNBytes(most + 1);
      if (content.length > most) {
        throw Refusal.invalid(
            "file",
            ErrorCode.TOO_LARGE,
            "is larger than %d MB; make it smaller",
            limits.maxSize().toMegabytes());
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be read to its end", e);
    }
  }

  /** No path, no control characters, at most 200 characters. */
  private static String bare(String fileName) {
    String given = fileName == null ? "" : fileName;
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = name.replaceAll("[\\p{Cntrl}\"<>|:*?;]", "_").strip();
    String kept = clean.isEmpty() ? "evidence" : clean;
    return kept.length() <= 200 ? kept : kept.substring(kept.length() - 200);
  }
}
