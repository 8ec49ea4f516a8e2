package org.gendan.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.gendan.engine.deployment.ModelFunction;
import org.gendan.words.Sentence;

/**
 * What this application knows: the files it is shipped with, the words of its processes, its beans,
 * functions and groups. A deployment is held against it.
 */
public final class House {

  private static final int LONGEST_NAME = 100;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, XmlPart> models = new HashMap<>();
  private final Map<String, JsonNode> forms = new HashMap<>();
  private final Map<String, ProcessWords> words;
  private final Beans beans;
  private final Set<String> groups;

  /**
   * The beans that a model may name.
   *
   * @param isDelegate whether a service task may call it
   * @param isListener whether a user task may hand its answer to it
   * @param functions what expressions may call, by name
   */
  public record Beans(
      Predicate<String> isDelegate,
      Predicate<String> isListener,
      Map<String, ModelFunction> functions) {}

  /**
   * A house.
   *
   * @param shipped the files it is shipped with, by name
   * @param words of the processes
   * @param beans that models may name
   * @param groups that tasks may be given to
   */
  public House(
      Map<String, byte[]> shipped, Set<ProcessWords> words, Beans beans, Set<String> groups) {
    this.files.putAll(shipped);
    this.words =
        words.stream().collect(Collectors.toMap(ProcessWords::key, known -> known, (a, b) -> a));
    this.beans = beans;
    this.groups = new TreeSet<>(groups);
    shipped.forEach(this::read);
  }

  private void read(String name, byte[] content) {
    try {
      if (name.endsWith(".form")) {
        forms.put(name, new ObjectMapper().readTree(content));
      } else {
        models.put(name, XmlPart.read(content));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped " + name + " is no form", e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The shipped " + name + " is no model", e);
    }
  }

  /** The files it is shipped with, by name. */
  public Map<String, byte[]> files() {
    return files;
  }

  Optional<XmlPart> model(String file) {
    return Optional.ofNullable(models.get(file));
  }

  Optional<JsonNode> form(String file) {
    return Optional.ofNullable(forms.get(file));
  }

  /** Ids of the files with this ending: of all processes, all decisions or all forms. */
  Set<String> ids(String ending) {
    return files.keySet().stream()
        .filter(name -> name.endsWith(ending))
        .map(House::stem)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  ProcessWords words(String process) {
    return words.getOrDefault(process, new ProcessWords(process, Map.of(), Set.of()));
  }

  Beans beans() {
    return beans;
  }

  Set<String> groups() {
    return groups;
  }

  /** The id of what is inside a file. */
  static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }

  /** Of the known names the one that was probably meant, or all of them. */
  static Sentence nearest(String written, Set<String> known) {
    return known.stream()
        .filter(name -> written.length() <= LONGEST_NAME)
        .filter(name -> distance(name, written) <= Math.max(1, Math.min(3, name.length() / 3)))
        .min((a, b) -> Integer.compare(distance(a, written), distance(b, written)))
        .map(name -> Sentence.of("write %s", name))
        .orElseGet(() -> Sentence.of("known are %s", String.join(", ", known)));
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
        before = above;
      }
    }
    return row[b.length()];
  }
}
