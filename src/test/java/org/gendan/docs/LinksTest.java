package org.gendan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link inside the repository leads to a file, and to an anchor that this file has. */
class LinksTest {

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() {
    assertThat(Page.all().flatMap(page -> faults(page).map(fault -> page + ": " + fault)))
        .isEmpty();
  }

  @Test
  void everyDecisionIsListed() throws Exception {
    String index = Files.readString(Path.of("docs/index.md"));

    try (Stream<Path> decisions = Files.list(Path.of("docs/adr"))) {
      assertThat(decisions.map(file -> "(adr/" + file.getFileName() + ")"))
          .isNotEmpty()
          .allMatch(index::contains);
    }
  }

  @Test
  void aLinkToNowhereIsFound(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("there.md"), "# A place, and *another*\n<a id=\"row-1\"></a>");
    var page =
        new Page(
            folder.resolve("here.md"),
            """
            [sound](there.md#row-1) [sound](there.md#a-place-and-another) `[code](no.md)`
            [no file](missing.md) [no anchor](there.md#row-2) [no heading](#far)
            """);

    assertThat(faults(page))
        .containsExactly(
            "missing.md is no file", "there.md#row-2: no such anchor", "#far: no such anchor");
  }

  private static Stream<String> faults(Page page) {
    return page.links().stream()
        .map(Page.Link::target)
        .filter(target -> !target.matches("[a-z]+:.*"))
        .flatMap(target -> fault(page, target).stream());
  }

  private static Optional<String> fault(Page page, String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
    if (!path.isEmpty() && !Files.exists(file)) {
      return Optional.of(target + " is no file");
    }
    if (hash < 0) {
      return Optional.empty();
    }
    Page there = path.isEmpty() ? page : Page.of(file);
    return there.anchors().contains(target.substring(hash + 1))
        ? Optional.empty()
        : Optional.of(target + ": no such anchor");
  }
}
