package org.gendan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README in Chinese says what the one in English says. */
class ReadmesTest {

  private static final Page ENGLISH = Page.of(Path.of("README.md"));
  private static final Page CHINESE = Page.of(Path.of("README.zh-CN.md"));

  @Test
  void eachLinksToTheOtherAtItsTop() {
    assertThat(ENGLISH.links().get(0).target()).isEqualTo("README.zh-CN.md");
    assertThat(CHINESE.links().get(0).target()).isEqualTo("README.md");
  }

  @Test
  void bothHaveTheSameChaptersAndLinks() {
    assertThat(CHINESE.headings()).hasSameSizeAs(ENGLISH.headings());
    assertThat(targets(CHINESE)).containsExactlyElementsOf(targets(ENGLISH));
  }

  @Test
  void bothShowTheSameCommands() {
    assertThat(commands(CHINESE)).containsExactlyElementsOf(commands(ENGLISH));
  }

  private static List<String> targets(Page page) {
    return page.links().stream().map(Page.Link::target).skip(1).toList();
  }

  /** The listings without their remarks, which are in the page's language. */
  private static List<String> commands(Page page) {
    return page.listings().stream()
        .flatMap(String::lines)
        .map(line -> line.replaceAll("(^|\\s+)# .*", "").strip())
        .toList();
  }
}
