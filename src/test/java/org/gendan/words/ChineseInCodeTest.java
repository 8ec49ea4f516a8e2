package org.gendan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in files, where analysts find it; Chinese in code is what is read in. */
class ChineseInCodeTest {

  private static final Path SOURCES = Path.of("src/main/java/org/gendan");
  private static final Pattern CHINESE_TEXT = Pattern.compile("\"[^\"\\n]*\\p{IsHan}[^\"\\n]*\"");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  /** Files and folders that may hold Chinese, each with its reason. */
  private static final Map<String, String> READ_OR_OF_VENDORS =
      Map.ofEntries(
          Map.entry("calendar/", "dates and lengths of time, both languages side by side"),
          Map.entry("carrier/", "formats and words of carriers"),
          Map.entry("erp/", "formats and words of the ERP"),
          Map.entry("notify/sandbox/", "a vendor's own answers, played"),
          Map.entry("notify/guard/PlainText.java", "digits that are read"),
          Map.entry("order/intake/sheet/", "columns and words of sellers' exports"),
          Map.entry("order/confirmation/OrderConfirmationTasks.java", "an answer that is read"),
          Map.entry("sheet/", "times that are read"),
          Map.entry("mask/Mask.java", "ends of place names, read"),
          Map.entry("shipment/tracking/LockerDelivery.java", "carriers' words that are read"),
          Map.entry("shipment/followup/Contradictions.java", "ends of place names, read"),
          Map.entry("engine/gate/", "lengths of time and reasons that are read"),
          Map.entry("demo/", "sample orders"));

  /** Of the desks' own pages: both languages in one sentence, as everywhere in the forms. */
  private static final Pattern BOTH = Pattern.compile("[A-Za-z][^\"]*[(（]\\p{IsHan}[^\"]*[)）]");

  @Test
  void noTextToACustomerOrADeskStandsInCode() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = SOURCES.relativize(file).toString();
        if (READ_OR_OF_VENDORS.keySet().stream().anyMatch(name::startsWith)) {
          continue;
        }
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        List<String> texts =
            CHINESE_TEXT
                .matcher(code)
                .results()
                .map(hit -> hit.group())
                .filter(text -> !BOTH.matcher(text).find())
                .toList();
        if (!texts.isEmpty()) {
          found.put(name, texts);
        }
      }
    }

    assertThat(found).as("write them into texts/, in both languages").isEmpty();
  }
}
