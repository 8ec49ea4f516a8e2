package org.gendan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every entry that a person makes has a line that says how it is put right. */
class CorrectionsTest {

  private static final Pattern ENTRY = Pattern.compile("`POST (/[^`?]*)`");
  private static final Pattern FORM = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

  private final String corrections = read("docs/corrections.md");

  @Test
  void everyCallThatEntersSomethingSaysHowItIsPutRight() {
    Set<String> named = found(ENTRY, corrections);

    assertThat(named).containsAll(found(ENTRY, read("docs/api/index.md")));
  }

  @Test
  void noCallIsNamedThatThereIsNot() {
    assertThat(found(ENTRY, read("docs/api/index.md"))).containsAll(found(ENTRY, corrections));
  }

  @Test
  void everyFormSaysHowItsAnswerIsPutRight() throws IOException {
    Set<String> named = found(FORM, corrections.substring(corrections.indexOf("## Forms")));

    try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
      Set<String> all =
          forms
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".form"))
              .map(name -> name.replace(".form", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(named).containsAll(all);
    }
  }

  private static Set<String> found(Pattern what, String page) {
    return what.matcher(page)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(String page) {
    try {
      return Files.readString(Path.of(page));
    } catch (IOException e) {
      throw new IllegalStateException("The page " + page + " is gone", e);
    }
  }
}
