package org.gendan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Where the servers of one JVM live, one after the other. Each JVM of a build has a folder of its
 * own: two that unpack or delete the same files break each other.
 */
record ServerFolder(Path home) {

  private static final String RUN = "run-";

  static ServerFolder of(String database) {
    String jvm = "jvm-" + System.getProperty("test.fork", "0");
    return new ServerFolder(Path.of("target", database, jvm).toAbsolutePath());
  }

  /** The unpacked server, which outlives its runs. */
  Path binaries(String version) {
    return home.resolve(version);
  }

  /**
   * An empty folder for the data of this run. A run cannot delete its own, because the server stops
   * only after the JVM's last word: the next one does.
   */
  Path newRun() throws IOException {
    Files.createDirectories(home);
    for (Path run : runs()) {
      long pid = Long.parseLong(run.getFileName().toString().substring(RUN.length()));
      if (pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty()) {
        FileSystemUtils.deleteRecursively(run);
      }
    }
    return Files.createDirectories(home.resolve(RUN + ProcessHandle.current().pid()));
  }

  private List<Path> runs() throws IOException {
    try (Stream<Path> inside = Files.list(home)) {
      return inside.filter(path -> path.getFileName().toString().startsWith(RUN)).toList();
    }
  }
}
