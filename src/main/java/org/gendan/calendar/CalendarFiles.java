package org.gendan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gendan.sheet.yaml.FileFault;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of calendars and official days: the shipped ones, and a folder that wins over them. */
final class CalendarFiles {

  private final Path folder;

  CalendarFiles(Path folder) {
    this.folder = folder == null || folder.toString().isBlank() ? null : folder;
  }

  /** Text by file name, in the order of the names. */
  Map<String, String> read() {
    Map<String, String> texts = new TreeMap<>();
    try {
      for (Resource shipped :
          new PathMatchingResourcePatternResolver().getResources("classpath*:calendars/*")) {
        if (isOurs(shipped.getFilename())) {
          texts.put(shipped.getFilename(), shipped.getContentAsString(StandardCharsets.UTF_8));
        }
      }
      for (Path file : edited()) {
        texts.put(file.getFileName().toString(), text(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Calendars cannot be read; check gendan.calendar.folder=" + folder, e);
    }
    return texts;
  }

  /** Changes when a file of the folder is written, added or removed. */
  String fingerprint() {
    StringBuilder print = new StringBuilder();
    try {
      for (Path file : edited()) {
        print.append(file.getFileName()).append(' ').append(Files.size(file)).append(' ');
        print.append(Files.getLastModifiedTime(file).toMillis()).append('\n');
      }
    } catch (IOException e) {
      return "unreadable: " + e;
    }
    return print.toString();
  }

  private Path[] edited() throws IOException {
    if (folder == null) {
      return new Path[0];
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isOurs(file.getFileName().toString()))
          .sorted()
          .toArray(Path[]::new);
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new FileFault(
          file.getFileName().toString(), 1, "the file is not UTF-8; save it as UTF-8");
    }
  }

  private static boolean isOurs(String name) {
    return name != null && (name.endsWith(".yaml") || name.endsWith(".csv"));
  }
}
