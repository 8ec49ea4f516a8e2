package org.gendan.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.words.Sentence;

/** Collects what is wrong with one file, each with its line, its element and what to write. */
final class Faults {

  private final String file;
  private final List<Fault> found = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  List<Fault> found() {
    return found;
  }

  void add(XmlPart part, String code, String english, Object... about) {
    found.add(
        new Fault(
            file + ":" + part.line(),
            code,
            Sentence.of("%s: %s", owner(part), Sentence.of(english, about))));
  }

  void add(String code, String english, Object... about) {
    add(1, code, english, about);
  }

  void add(int line, String code, String english, Object... about) {
    found.add(new Fault(file + ":" + line, code, Sentence.of(english, about)));
  }

  /** The nearest element with an id, as the Modeler shows it, and its label. */
  static String owner(XmlPart part) {
    return Stream.iterate(part, at -> at != null, XmlPart::parent)
        .filter(at -> !at.id().isEmpty())
        .findFirst()
        .map(at -> at.id() + (label(at).isEmpty() ? "" : " (" + label(at) + ")"))
        .orElse(part.name());
  }

  /** What the analyst has written onto the element, or onto the row of a table. */
  static String label(XmlPart part) {
    String label = part.get("name", part.get("label"));
    if (!label.isEmpty()) {
      return label;
    }
    return part.parent() != null && part.name().endsWith("EventDefinition")
        ? label(part.parent())
        : "";
  }
}
