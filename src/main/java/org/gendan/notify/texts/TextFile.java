package org.gendan.notify.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.gendan.sheet.yaml.YamlMap;

/** A text as a file: both languages, and the vendor's codes where they are its own. */
final class TextFile {

  private static final Set<String> KEYS = Set.of("zh-CN", "en", "smsCode", "smsCodeEn");

  private TextFile() {}

  /** Reads the file that came with this version. */
  static TextContent shipped(TextSet set, HouseText text) {
    String file = "texts/%s/%s.yaml".formatted(set.folder(), text.code());
    try (InputStream input = TextFile.class.getResourceAsStream("/" + file)) {
      if (input == null) {
        throw new IllegalStateException(
            "%s is missing; it holds the text %s in both languages".formatted(file, text.name()));
      }
      return read(file, new String(input.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws org.gendan.sheet.yaml.FileFault with file and line when it makes no text
   */
  static TextContent read(String file, String yaml) {
    YamlMap map = YamlMap.read(file, yaml, KEYS);
    return new TextContent(
        map.text("zh-CN", ""), map.text("en", ""), code(map, "smsCode"), code(map, "smsCodeEn"));
  }

  private static String code(YamlMap map, String key) {
    String code = map.text(key, "");
    return code.isEmpty() ? null : code;
  }

  /** Writes a file that reads as it was. */
  static String write(TextContent content) {
    StringBuilder yaml = new StringBuilder();
    for (List<String> line :
        List.of(
            List.of("zh-CN", content.chinese()),
            List.of("en", content.english()),
            List.of("smsCode", content.smsCode() == null ? "" : content.smsCode()),
            List.of("smsCodeEn", content.smsCodeEn() == null ? "" : content.smsCodeEn()))) {
      if (!line.get(1).isEmpty()) {
        yaml.append(line.get(0)).append(": '").append(line.get(1).replace("'", "''"));
        yaml.append("'\n");
      }
    }
    return yaml.toString();
  }
}
