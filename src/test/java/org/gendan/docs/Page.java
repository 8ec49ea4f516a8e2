package org.gendan.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page for readers, as a browser of the repository shows it. */
record Page(Path file, String text) {

  static final Path DOCS = Path.of("docs");

  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```(.*?)^ *```");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

  /** A link as it stands: its words, and where it leads. */
  record Link(String words, String target) {}

  static Page of(Path file) {
    try {
      return new Page(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that is written for readers. */
  static Stream<Page> all() {
    return Stream.concat(
            below(DOCS, ".md").stream(),
            Stream.of("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md")
                .map(Path::of))
        .map(Page::of);
  }

  static List<Path> below(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text without what is shown as code. */
  String prose() {
    return CODE.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
  }

  /** What stands in backticks. */
  List<String> words() {
    return CODE.matcher(FENCE.matcher(text).replaceAll(""))
        .results()
        .map(code -> code.group(1))
        .toList();
  }

  /** What stands between fences. */
  List<String> listings() {
    return FENCE.matcher(text).results().map(code -> code.group(1)).toList();
  }

  List<Link> links() {
    return LINK.matcher(prose())
        .results()
        .map(link -> new Link(link.group(1), link.group(2)))
        .toList();
  }

  /** The text without code and without links. */
  String unlinked() {
    return LINK.matcher(prose()).replaceAll("");
  }

  List<String> headings() {
    return HEADING
        .matcher(FENCE.matcher(text).replaceAll(""))
        .results()
        .map(heading -> heading.group(1))
        .toList();
  }

  /** Where a link may lead to in this page: its own anchors, and those that headings make. */
  Set<String> anchors() {
    Set<String> anchors = new HashSet<>();
    ANCHOR.matcher(text).results().forEach(anchor -> anchors.add(anchor.group(1)));
    Map<String, Integer> seen = new HashMap<>();
    for (String heading : headings()) {
      String slug = slug(heading);
      int before = seen.merge(slug, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? slug : slug + "-" + before);
    }
    return anchors;
  }

  private static String slug(String heading) {
    return LINK.matcher(heading)
        .replaceAll("$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
