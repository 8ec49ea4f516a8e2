package org.gendan.engine.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One deployment of a corpus, written as a paragraph of lines {@code word: text}.
 *
 * @param name what it is
 * @param file the shipped file that is changed
 * @param fileAfter the name under which it is sent
 * @param from the text that is replaced, once; empty when the file is sent as it is
 * @param to what stands there afterwards
 * @param answer what a refusal says; empty for innocent ones
 * @param reason why, in the words of the person
 */
record Change(
    String name,
    String file,
    String fileAfter,
    String from,
    String to,
    String answer,
    String reason) {

  static Stream<Change> all(String resource) {
    try (InputStream corpus = Change.class.getResourceAsStream(resource)) {
      String text = new String(corpus.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n+")).filter(one -> !one.isBlank()).map(Change::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Change of(String paragraph) {
    List<String> lines = Arrays.asList(paragraph.strip().split("\n"));
    String file = word(lines, "file", "");
    return new Change(
        lines.get(0),
        file,
        word(lines, "sent as", file),
        word(lines, "from", ""),
        word(lines, "to", ""),
        word(lines, "answer", ""),
        word(lines, "reason", "A test of the gate"));
  }

  private static String word(List<String> lines, String name, String otherwise) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip().replace("\\n", "\n"))
        .findFirst()
        .orElse(otherwise);
  }

  /** The deployment; a change whose text is not in the file is a fault of the corpus. */
  Map<String, byte[]> files(Map<String, byte[]> shipped) {
    String text = new String(shipped.get(file), StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " has no " + from);
    }
    int at = text.indexOf(from);
    String changed =
        from.isEmpty() ? text : text.substring(0, at) + to + text.substring(at + from.length());
    return Map.of(fileAfter, changed.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return name;
  }
}
