package org.gendan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Statements about the engine's own tables stand in its rooms, where a new version is looked at.
 */
class EngineTablesTest {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final Path ENGINE = SOURCES.resolve("org/gendan/engine");

  private static final Pattern TABLE = Pattern.compile("\\bACT_(RU|HI|RE|GE|ID)_[A-Z]");

  @Test
  void onlyTheEnginesRoomsAskItsTables() throws IOException {
    List<Path> asking = sources().filter(EngineTablesTest::asksTheEnginesTables).toList();

    assertThat(asking).as("the rule finds such statements").hasSizeGreaterThan(3);
    assertThat(asking).allMatch(source -> source.startsWith(ENGINE));
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(Files::isRegularFile).toList().stream();
    }
  }

  private static boolean asksTheEnginesTables(Path source) {
    try {
      return TABLE.matcher(Files.readString(source)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
