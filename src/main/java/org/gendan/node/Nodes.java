package org.gendan.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.engine.JobLocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Frees the jobs of a node that was killed. The engine alone would leave them for the whole time
 * that it locks jobs, which has to be longer than the longest job. Silence is measured by this
 * node's own watch, from when it saw the number last move: clocks of machines are not compared.
 */
@Component
class Nodes {

  private static final Logger log = LoggerFactory.getLogger(Nodes.class);

  private final NodeMapper beats;
  private final JobLocks locks;
  private final long goneAfter;
  private final Watch watch;
  private final Map<String, Seen> seen = new HashMap<>();

  /** Runs evenly, whatever is done to clocks; in nanoseconds. */
  interface Watch {
    long now();
  }

  /** A number, and when it was seen for the first time. */
  private record Seen(long beat, long since) {}

  @Autowired
  Nodes(NodeMapper beats, JobLocks locks, NodeProperties properties) {
    this(beats, locks, properties, System::nanoTime);
  }

  Nodes(NodeMapper beats, JobLocks locks, NodeProperties properties, Watch watch) {
    this.beats = beats;
    this.locks = locks;
    this.goneAfter = properties.goneAfter().toNanos();
    this.watch = watch;
  }

  /** Shows that this node lives, and frees what those had who do not. */
  void look() {
    String own = locks.owner();
    beats.beat(own);
    List<NodeMapper.Beat> all = beats.all();
    seen.keySet().removeIf(node -> all.stream().noneMatch(beat -> beat.node().equals(node)));
    all.stream()
        .filter(beat -> !beat.node().equals(own))
        .filter(this::isSilent)
        .forEach(beat -> bury(beat.node()));
  }

  private boolean isSilent(NodeMapper.Beat beat) {
    Seen last =
        seen.compute(
            beat.node(),
            (node, before) ->
                before != null && before.beat() == beat.beat()
                    ? before
                    : new Seen(beat.beat(), watch.now()));
    return watch.now() - last.since() >= goneAfter;
  }

  private void bury(String node) {
    int freed = locks.free(node);
    // Last: a node that dies here leaves it to the next one.
    beats.remove(node);
    seen.remove(node);
    log.warn("Node {} has been silent for too long; freed {} jobs that it had taken", node, freed);
  }
}
