package org.gendan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gendan.model.ModelFiles;
import org.junit.jupiter.api.Test;

/**
 * A text says who: an agent, the customer, a carrier, a lead, an analyst, a node, the caller. Only
 * {@code docs/domain.md} tells the work in its own words.
 */
class CommentsTest {

  private static final Pattern NO_ONE_IN_PARTICULAR =
      Pattern.compile("(?im)^.*\\b(?:somebody|someone|whoever)\\b.*$");

  @Test
  void noTextSpeaksOfNoOneInParticular() {
    assertThat(
            Stream.of(
                    Page.below(Path.of("src/main/java"), ".java"),
                    Page.below(ModelFiles.PROCESSES, "mn"),
                    Page.below(ModelFiles.FORMS, ".form"),
                    Page.below(Path.of("texts"), ".yaml"),
                    Page.below(Page.DOCS.resolve("processes"), ".md"),
                    Page.below(Page.DOCS.resolve("api"), ".md"))
                .flatMap(List::stream)
                .flatMap(file -> vague(ModelFiles.text(file)).map(line -> file + ": " + line)))
        .isEmpty();
  }

  @Test
  void aVagueTextIsFound() {
    assertThat(
            vague(
                """
                /** Waits until somebody looks. */
                // Whoever looks, waits.
                throw new Conflict("changed by someone else");
                """))
        .hasSize(3);
  }

  private static Stream<String> vague(String source) {
    return NO_ONE_IN_PARTICULAR.matcher(source).results().map(line -> line.group().strip());
  }
}
