package org.gendan.privacy.erasure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks into every column of text or bytes of the database, the engine's included, as a curious
 * reader would: past separators, wide characters, escapes, base64 and compression.
 */
final class EveryColumn {

  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{24,}={0,2}");

  private final JdbcTemplate database;

  EveryColumn(JdbcTemplate database) {
    this.database = database;
  }

  /** Where one of the words stands, as {@code table.column: word}. */
  List<String> holding(String... words) {
    List<String> found = new ArrayList<>();
    List<Map<String, Object>> columns =
        database.queryForList(
            "select table_name as t, column_name as c from information_schema.columns"
                + " where table_schema = database() and table_name <> 'flyway_schema_history'"
                + " and table_name not like 'as\\_furnished\\_%'"
                + " and data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext',"
                + " 'longtext', 'json', 'binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob',"
                + " 'longblob')");
    for (Map<String, Object> column : columns) {
      String sql =
          "select %2$s from %1$s where %2$s is not null"
              .formatted(column.get("t"), column.get("c"));
      database.query(
          sql,
          row -> {
            byte[] raw = row.getBytes(1);
            String text = row.getString(1);
            for (String word : words) {
              if (readings(raw, text).stream().anyMatch(one -> one.contains(plain(word)))) {
                found.add(column.get("t") + "." + column.get("c") + ": " + word);
              }
            }
          });
    }
    return found;
  }

  private static List<String> readings(byte[] raw, String text) {
    List<String> readings = new ArrayList<>();
    readings.add(plain(text));
    readings.add(plain(unescaped(text)));
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      readings.add(plain(new String(raw, charset)));
    }
    inflated(raw).forEach(one -> readings.add(plain(one)));
    Matcher coded = BASE64.matcher(text);
    while (coded.find()) {
      try {
        byte[] inner = Base64.getDecoder().decode(coded.group());
        readings.add(plain(new String(inner, StandardCharsets.UTF_8)));
      } catch (IllegalArgumentException e) {
        // A long word is no base64.
        continue;
      }
    }
    return readings;
  }

  private static List<String> inflated(byte[] raw) {
    List<String> texts = new ArrayList<>();
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      texts.add("");
    }
    try (var zip = new InflaterInputStream(new ByteArrayInputStream(raw))) {
      texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      texts.add("");
    }
    return texts;
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\-.()/·_]", "")
        .toLowerCase(Locale.ROOT);
  }
}
