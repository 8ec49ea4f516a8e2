package org.gendan.escalation.evidence;

import java.util.List;
import java.util.Optional;

/** Where evidence is kept, outside the engine. */
public interface EvidenceStore {

  /** Adds a file. */
  void add(Evidence evidence, byte[] content);

  /** The file of a case with this digest. */
  Optional<Evidence> find(String exceptionId, String digest);

  /** The files of a case, oldest first. */
  List<Evidence> of(String exceptionId);

  /** The content of a file. */
  Optional<byte[]> content(String exceptionId, String evidenceId);
}
