package org.gendan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gendan.model.ModelFiles;
import org.junit.jupiter.api.Test;

/**
 * A comment says who: an agent, the customer, a carrier, a lead, an analyst, a node, the caller.
 */
class CommentsTest {

  private static final Pattern NO_ONE_IN_PARTICULAR =
      Pattern.compile("(?im)^\\s*(?:/?\\*+|//).*\\b(?:somebody|whoever)\\b.*$");

  @Test
  void noCommentSpeaksOfNoOneInParticular() {
    assertThat(
            Page.below(Path.of("src/main/java"), ".java").stream()
                .flatMap(file -> vague(ModelFiles.text(file)).map(line -> file + ": " + line)))
        .isEmpty();
  }

  @Test
  void aVagueCommentIsFoundAndAMessageIsLeftAlone() {
    assertThat(
            vague(
                """
                /** Waits until somebody looks. */
                // Whoever looks, waits.
                throw new Conflict("changed by somebody else");
                """))
        .hasSize(2);
  }

  private static Stream<String> vague(String source) {
    return NO_ONE_IN_PARTICULAR.matcher(source).results().map(line -> line.group().strip());
  }
}
