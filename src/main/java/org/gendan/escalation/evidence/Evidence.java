package org.gendan.escalation.evidence;

import java.time.Instant;

/**
 * A photo or document of a case, without its content.
 *
 * @param mediaType what the content is, whatever its sender called it
 */
public record Evidence(
    String id,
    String exceptionId,
    String fileName,
    String mediaType,
    long size,
    String digest,
    String addedBy,
    Instant addedAt) {}
