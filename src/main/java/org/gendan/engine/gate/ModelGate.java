package org.gendan.engine.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.gendan.words.Sentence;

/** The one check of a deployment: all that is wrong with it, file by file, in one answer. */
public final class ModelGate {

  private final House house;

  /** A gate of this house. */
  public ModelGate(House house) {
    this.house = house;
  }

  /** What is wrong; nothing when it may be deployed. */
  public List<Fault> faults(Submission submission) {
    List<Fault> found = new ArrayList<>();
    submission
        .files()
        .forEach((name, content) -> found.addAll(faultsOf(name, content, submission)));
    found.sort(Comparator.comparing(ModelGate::file).thenComparing(ModelGate::line));
    return found;
  }

  private List<Fault> faultsOf(String name, byte[] content, Submission submission) {
    var faults = new Faults(name);
    if (!house.files().containsKey(name)) {
      faults.add("file", "%s", unknown(name));
    } else if (name.endsWith(".form")) {
      new FormCheck(faults).check(name, content, house.form(name).orElseThrow());
    } else {
      XmlPart root = root(content, faults);
      XmlPart shipped = house.model(name).orElseThrow();
      if (root != null && name.endsWith(".dmn")) {
        new DecisionCheck(faults, submission.longIsMeant()).check(name, root, shipped);
      } else if (root != null) {
        new ProcessCheck(house, name, shipped, submission, faults).check(name, root);
      }
    }
    return faults.found();
  }

  private static XmlPart root(byte[] content, Faults faults) {
    try {
      XmlPart root = XmlPart.read(content);
      if (root == null || !root.name().equals("definitions")) {
        faults.add("file", "is no BPMN 2.0 or DMN 1.3 model; save it with the Camunda Modeler");
        return null;
      }
      return root;
    } catch (XMLStreamException e) {
      faults.add(
          e.getLocation() == null ? 1 : e.getLocation().getLineNumber(),
          "file",
          "cannot be read as XML: %s",
          e.getMessage().lines().reduce((a, b) -> b).orElse(""));
      return null;
    }
  }

  private Sentence unknown(String name) {
    String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (house.files().containsKey(bare)) {
      return Sentence.of("send the file under its bare name, %s", bare);
    }
    if (Stream.of(".bpmn", ".dmn", ".form").noneMatch(name::endsWith)) {
      return Sentence.of("only .bpmn, .dmn and .form files are deployed; leave it out");
    }
    return Sentence.of(
        "the application knows no such file; %s",
        House.nearest(name, new TreeSet<>(house.files().keySet())));
  }

  private static String file(Fault fault) {
    return fault.place().substring(0, fault.place().lastIndexOf(':'));
  }

  private static Integer line(Fault fault) {
    return Integer.valueOf(fault.place().substring(fault.place().lastIndexOf(':') + 1));
  }
}
