package org.gendan.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Programs rely on these words. */
class ErrorCodeTest {

  private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| \\S.* \\|$");

  @Test
  void theTableOfTheApiNamesEveryWordAndNoOther() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("docs/api/errors.md")).stream()
            .map(ROW::matcher)
            .filter(java.util.regex.Matcher::matches)
            .map(row -> row.group(1))
            .toList();

    assertThat(documented)
        .containsExactlyElementsOf(Arrays.stream(ErrorCode.values()).map(ErrorCode::word).toList());
  }

  @Test
  void everyWordHasTheSameSpelling() {
    assertThat(ErrorCode.values())
        .extracting(ErrorCode::word)
        .allMatch(word -> word.matches("[a-z]+[0-9]*(-[a-z]+)*"));
  }

  @Test
  void theWordIsWhatProgramsRead() throws JsonProcessingException {
    String json =
        new ObjectMapper()
            .writeValueAsString(new FieldError("text", ErrorCode.TOO_LONG, "is too long"));

    assertThat(json).contains("\"code\":\"too-long\"");
  }
}
