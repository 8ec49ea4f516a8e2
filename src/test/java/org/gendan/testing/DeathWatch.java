package org.gendan.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends a process when this JVM is gone, even if it was killed and could do nothing more: a shell
 * reads from a pipe that nobody writes to, and the pipe closes with the JVM.
 */
final class DeathWatch {

  /** Collected as garbage, a shell's pipe would be closed. */
  private static final List<Process> SHELLS = new ArrayList<>();

  private DeathWatch() {}

  static synchronized void over(long pid) throws IOException {
    SHELLS.add(
        new ProcessBuilder("/bin/sh", "-c", "cat; kill -9 " + pid)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }
}
