package org.gendan.report.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gendan.sheet.yaml.YamlMap;
import org.springframework.core.io.ClassPathResource;

/**
 * What {@code report/facts.yaml} says: whose rows facts are made of, and which writes touch them.
 */
final class FactSources {

  private static final String FILE = "report/facts.yaml";
  private static final List<String> WORDS =
      List.of("platform", "carrier", "desk", "agent", "cause", "outcome");
  private static final Set<String> FACT_KEYS =
      Stream.concat(
              WORDS.stream(),
              Stream.of(
                  "kind", "part", "from", "where", "at", "order", "late", "began", "ended", "fen"))
          .collect(Collectors.toUnmodifiableSet());
  private static final FactSources SHIPPED = read();

  /**
   * A table whose writes may change facts.
   *
   * @param key the column by which a write names its rows
   * @param way a statement from there to the keys of the source, with %s for the former; null where
   *     they are the same
   */
  record Touch(String source, String table, String key, String way) {}

  /** A table, its key, and the statement of its facts with %s for the keys. */
  private record Source(String table, String key, String facts) {}

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, List<Touch>> touches;

  private FactSources(YamlMap root) {
    List<Touch> all = new ArrayList<>();
    for (YamlMap one : root.list("sources", Set.of("source", "table", "key", "touched", "facts"))) {
      String name = one.text("source");
      String key = one.text("key");
      one.list("touched", Set.of("table", "key", "way")).stream()
          .map(t -> new Touch(name, t.text("table"), t.text("key"), t.text("way", null)))
          .forEach(all::add);
      String facts =
          one.list("facts", FACT_KEYS).stream()
              .map(fact -> statement(key, fact))
              .collect(Collectors.joining(" union all "));
      sources.put(name, new Source(one.text("table"), key, facts));
    }
    touches = all.stream().collect(Collectors.groupingBy(Touch::table));
  }

  private static FactSources read() {
    try {
      String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
      return new FactSources(YamlMap.read(FILE, text, Set.of("sources")));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  static FactSources shipped() {
    return SHIPPED;
  }

  /** All of them, by name. */
  List<String> names() {
    return List.copyOf(sources.keySet());
  }

  /** What a write of this table may touch; nothing for most tables. */
  List<Touch> touchedBy(String table) {
    return touches.getOrDefault(table, List.of());
  }

  /** The tables whose writes touch anything. */
  Set<String> tables() {
    return touches.keySet();
  }

  String facts(String source, int ids) {
    // Not formatted: conditions may hold a percent sign.
    return sources.get(source).facts().replace("%s", places(ids));
  }

  String next(String source) {
    Source of = sources.get(source);
    String key = of.key().substring(of.key().indexOf('.') + 1);
    return "select distinct %s from %s where %s > #{after} order by %s limit #{most}"
        .formatted(key, of.table(), key, key);
  }

  static String reached(String way, int ids) {
    return way.replace("%s", places(ids));
  }

  private static String places(int ids) {
    return IntStream.range(0, ids)
        .mapToObj("#{ids[%d]}"::formatted)
        .collect(Collectors.joining(", "));
  }

  private static String statement(String key, YamlMap fact) {
    Function<String, String> word = name -> fact.text(name, "null") + " as " + name;
    String columns =
        Stream.of(
                Stream.of(
                    key + " as source_id",
                    fact.text("part") + " as part",
                    "'" + FactKind.valueOf(fact.text("kind")).name() + "' as kind",
                    fact.text("at") + " as at",
                    fact.text("order") + " as order_id"),
                WORDS.stream().map(word),
                Stream.of(
                    "case when " + fact.text("late", "1 = 0") + " then 1 else 0 end as late",
                    fact.text("began", "null") + " as began",
                    fact.text("ended", "null") + " as ended",
                    fact.text("fen", "0") + " as fen"))
            .flatMap(parts -> parts)
            .collect(Collectors.joining(", "));
    return "select %s from %s where %s in (%%s) and (%s)"
        .formatted(columns, fact.text("from"), key, fact.text("where", "1 = 1"));
  }
}
