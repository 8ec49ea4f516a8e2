package org.gendan.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that analysts own, read from where they are kept and not from the class path. */
public final class ModelFiles {

  public static final Path PROCESSES = Path.of("processes");

  /** Models under which cases may still run, but no new ones begin. */
  public static final Path PREVIOUS = Path.of("src/test/resources/models/previous");

  public static final Path FORMS = Path.of("forms");

  private ModelFiles() {}

  /** All files below the folder whose name ends so, in the order of their paths. */
  public static List<Path> below(Path folder, String suffix) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(suffix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model with this file name, wherever below {@code processes/} it is kept. */
  public static Path named(String fileName) {
    return below(PROCESSES, fileName).stream()
        .filter(file -> file.getFileName().toString().equals(fileName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("processes/ has no " + fileName));
  }

  public static InputStream open(String fileName) {
    try {
      return Files.newInputStream(named(fileName));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's name without its last extension: the id of what is inside. */
  public static String stem(Path file) {
    var name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
