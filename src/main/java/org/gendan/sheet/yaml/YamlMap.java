package org.gendan.sheet.yaml;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** One mapping of a YAML file that remembers its lines; values are read as they are written. */
@NamedInterface
public final class YamlMap {

  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(String file, Node node, Set<String> known) {
    this.file = file;
    this.line = line(node);
    if (!(node instanceof MappingNode mapping)) {
      throw new FileFault(file, line, "write keys and values here; the keys are %s", known);
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (!known.contains(key)) {
        throw new FileFault(
            file, line(tuple.getKeyNode()), "'%s' is not known here; the keys are %s", key, known);
      }
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new FileFault(
            file, line(tuple.getKeyNode()), "'%s' stands here twice; keep one", key);
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws FileFault when it is no YAML, or has a key that is not known
   */
  public static YamlMap read(String file, String text, Set<String> known) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        throw new FileFault(file, 1, "the file is empty; the keys are %s", known);
      }
      return new YamlMap(file, root, known);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new FileFault(file, line, "this is no YAML: %s", e.getProblem());
    } catch (ReaderException e) {
      // Its own position is counted from the last kilobyte that it has read.
      String before = text.substring(0, Math.max(0, text.indexOf(e.getCodePoint())));
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      throw new FileFault(
          file,
          line,
          "there is a character that no text file has (code %s); write the line anew",
          e.getCodePoint());
    } catch (YAMLException e) {
      throw new FileFault(file, 1, "this is no YAML: %s", e.getMessage());
    }
  }

  /** Where it begins. */
  public int line() {
    return line;
  }

  /** Line of a key's value; that of the mapping when the key is absent. */
  public int line(String key) {
    return values.containsKey(key) ? line(values.get(key)) : line;
  }

  /** Whether the key stands there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** A value as it is written, or another one where the key is absent. */
  public String text(String key, String absent) {
    return has(key) ? scalar(values.get(key)) : absent;
  }

  /**
   * A value as it is written.
   *
   * @throws FileFault when the key is absent
   */
  public String text(String key) {
    if (!has(key)) {
      throw new FileFault(file, line, "'%s' is missing", key);
    }
    return scalar(values.get(key));
  }

  /** The mappings of a list; none where the key is absent. */
  public List<YamlMap> list(String key, Set<String> known) {
    if (!has(key)) {
      return List.of();
    }
    if (!(values.get(key) instanceof SequenceNode sequence)) {
      throw new FileFault(file, line(key), "'%s' must be a list; begin each entry with -", key);
    }
    return sequence.getValue().stream().map(node -> new YamlMap(file, node, known)).toList();
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw new FileFault(file, line(node), "write one value here, not a list or a mapping");
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
