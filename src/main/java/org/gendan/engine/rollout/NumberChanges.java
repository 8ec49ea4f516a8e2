package org.gendan.engine.rollout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Who changed which element of a model last, read from the ledger of the deployments. */
@Component
@NamedInterface
public class NumberChanges {

  private final DeploymentMapper deployments;

  NumberChanges(DeploymentMapper deployments) {
    this.deployments = deployments;
  }

  /**
   * A deployment that changed a file.
   *
   * @param deployedBy user id, or {@code system}
   * @param differences a sentence each, with the id of its element in brackets
   */
  record Noted(
      String file,
      String differences,
      String deployedBy,
      Instant deployedAt,
      String reason,
      String deploymentId,
      String beforeId) {}

  /** Who did it, when and why. */
  @NamedInterface
  public record Change(String by, Instant at, String reason, String deploymentId) {}

  /** All that was noted, the newest first; one statement. */
  public Ledger ledger() {
    Map<String, List<Noted>> byFile = new HashMap<>();
    deployments
        .noted()
        .forEach(note -> byFile.computeIfAbsent(note.file(), file -> new ArrayList<>()).add(note));
    return new Ledger(byFile);
  }

  /** The ledger, as it was read. */
  @NamedInterface
  public static final class Ledger {

    private final Map<String, List<Noted>> byFile;

    private Ledger(Map<String, List<Noted>> byFile) {
      this.byFile = byFile;
    }

    /**
     * The last change of an element; the first deployment of its file when nobody has changed it
     * since. Empty when none was noted.
     *
     * @param mark what a sentence of the ledger about it holds, such as {@code (event_due):}
     */
    public Optional<Change> last(String file, String mark) {
      List<Noted> notes = byFile.getOrDefault(file, List.of());
      return notes.stream()
          .filter(note -> note.beforeId() == null || note.differences().contains(mark))
          .findFirst()
          .map(
              note ->
                  new Change(
                      note.deployedBy(), note.deployedAt(), note.reason(), note.deploymentId()));
    }
  }
}
