package org.gendan.row.personal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The file of all columns, as it was shipped. */
@Component
@NamedInterface
public class ColumnRegister {

  private static final String FILE = "/privacy/columns.yaml";

  private final String token;
  private final List<String> titles;
  private final List<String> marks;
  private final Map<String, KeepingRule> rules = new LinkedHashMap<>();
  private final Map<String, RegisteredTable> tables = new LinkedHashMap<>();

  /**
   * Reads the file.
   *
   * @throws IllegalStateException when it contradicts itself
   */
  public ColumnRegister() {
    Map<String, Object> file = read();
    token = (String) file.get("token");
    titles = texts(file.get("titles"));
    marks = texts(file.get("marks"));
    map(file.get("rules")).forEach((name, rule) -> rules.put(name, rule(name, map(rule))));
    map(file.get("tables")).forEach((name, table) -> tables.put(name, table(name, map(table))));
  }

  /** All tables, parents before children. */
  public List<RegisteredTable> tables() {
    return List.copyOf(tables.values());
  }

  /** One table. */
  public Optional<RegisteredTable> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** All rules of keeping, in the order of the file. */
  public List<KeepingRule> rules() {
    return List.copyOf(rules.values());
  }

  /** What stands where a value was. */
  public String token() {
    return token;
  }

  /** Titles that follow a surname. */
  public List<String> titles() {
    return titles;
  }

  /** What parts of an address end with. */
  public List<String> marks() {
    return marks;
  }

  private static KeepingRule rule(String name, Map<String, Object> rule) {
    String keep = (String) rule.get("keep");
    return new KeepingRule(
        name,
        "never".equals(keep) ? Optional.empty() : Optional.of(Period.parse(keep)),
        (String) rule.get("zh"),
        (String) rule.get("en"));
  }

  private RegisteredTable table(String name, Map<String, Object> table) {
    List<String> found = texts(table.get("found"));
    return new RegisteredTable(
        name,
        (String) table.getOrDefault("zh", name),
        (String) table.getOrDefault("en", name),
        known((String) table.get("rule"), name),
        texts(table.get("of")).stream().map(RowLink::of).toList(),
        found.contains("phone"),
        found.contains("numbers"),
        (String) table.get("open"),
        expiries(name, table.get("goes")),
        columns(name, table));
  }

  private List<Expiry> expiries(String table, Object goes) {
    List<Expiry> expiries = new ArrayList<>();
    for (Object one : goes == null ? List.of() : (List<?>) goes) {
      Map<String, Object> expiry = map(one);
      expiries.add(
          new Expiry(
              known((String) expiry.get("rule"), table),
              (String) expiry.get("since"),
              (String) expiry.get("when")));
    }
    return List.copyOf(expiries);
  }

  private String known(String rule, String table) {
    if (!rules.containsKey(rule)) {
      throw new IllegalStateException(
          "%s: table %s names the rule '%s'; there are %s"
              .formatted(FILE, table, rule, rules.keySet()));
    }
    return rule;
  }

  private static Map<String, RegisteredColumn> columns(String name, Map<String, Object> table) {
    List<RegisteredColumn> all = new ArrayList<>();
    map(table.get("personal")).forEach((column, how) -> all.add(personal(column, (String) how)));
    texts(table.get("ids")).forEach(id -> all.add(kept(id, ColumnKind.ID)));
    texts(table.get("plain")).forEach(plain -> all.add(kept(plain, ColumnKind.PLAIN)));
    texts(table.get("staff")).forEach(staff -> all.add(kept(staff, ColumnKind.STAFF)));
    Map<String, RegisteredColumn> columns = new LinkedHashMap<>();
    for (RegisteredColumn column : all) {
      if (columns.put(column.name(), column) != null) {
        throw new IllegalStateException(
            "%s: column %s of %s stands there twice".formatted(FILE, column.name(), name));
      }
    }
    return Collections.unmodifiableMap(columns);
  }

  private static RegisteredColumn kept(String name, ColumnKind kind) {
    return new RegisteredColumn(name, kind, ErasingWay.KEEP);
  }

  private static RegisteredColumn personal(String name, String how) {
    String[] words = how.toUpperCase(Locale.ROOT).split(" ");
    return new RegisteredColumn(name, ColumnKind.valueOf(words[0]), ErasingWay.valueOf(words[1]));
  }

  private static Map<String, Object> read() {
    try (InputStream file = ColumnRegister.class.getResourceAsStream(FILE)) {
      return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static List<String> texts(Object value) {
    return value == null ? List.of() : ((List<?>) value).stream().map(String::valueOf).toList();
  }
}
