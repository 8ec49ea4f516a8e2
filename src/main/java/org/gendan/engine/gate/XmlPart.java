package org.gendan.engine.gate;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a model with the line it stands in. Names of BPMN and DMN are bare, those of
 * Camunda begin with {@code camunda:}, all others carry their namespace, so that a prefix chosen by
 * the author means nothing.
 */
final class XmlPart {

  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://www.omg.org/spec/BPMN/20100524/MODEL", "",
          "https://www.omg.org/spec/DMN/20191111/MODEL/", "",
          "http://camunda.org/schema/1.0/bpmn", "camunda:",
          "http://camunda.org/schema/1.0/dmn", "camunda:",
          "http://camunda.org/schema/modeler/1.0", "modeler:",
          "http://www.w3.org/2001/XMLSchema-instance", "xsi:");

  private final XmlPart parent;
  private final String name;
  private final int line;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlPart> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XmlPart(XmlPart parent, XMLStreamReader xml) {
    this.parent = parent;
    this.name = known(xml.getNamespaceURI()) + xml.getLocalName();
    this.line = xml.getLocation().getLineNumber();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      String prefix = space == null || space.isEmpty() ? "" : attributePrefix(space);
      attributes.put(prefix + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
  }

  /**
   * Reads a model.
   *
   * @throws XMLStreamException when it is no XML, or carries a document type
   */
  static XmlPart read(byte[] content) throws XMLStreamException {
    try {
      return parse(content);
    } catch (RuntimeException late) {
      // Text is decoded when it is asked for, where the reader cannot throw what it has to say.
      if (late.getCause() instanceof XMLStreamException e) {
        throw e;
      }
      throw late;
    }
  }

  private static XmlPart parse(byte[] content) throws XMLStreamException {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
    XmlPart root = null;
    XmlPart open = null;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          var part = new XmlPart(open, xml);
          if (open == null) {
            root = part;
          } else {
            open.children.add(part);
          }
          open = part;
        }
        case XMLStreamConstants.END_ELEMENT -> open = open.parent;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (open != null) {
            open.text.append(xml.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("a document type or an entity is not allowed");
        default -> {
          // Comments and instructions to other programs say nothing to the engine.
        }
      }
    }
    return root;
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  XmlPart parent() {
    return parent;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  List<XmlPart> children() {
    return children;
  }

  String text() {
    return text.toString().strip();
  }

  String id() {
    return get("id");
  }

  /** An attribute; empty when it is not there. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** The attribute, or what the language takes when it is not there. */
  String get(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  /** The part itself and all below it, in the order of the file. */
  Stream<XmlPart> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlPart::all));
  }

  Stream<XmlPart> all(String wanted) {
    return all().filter(part -> part.name.equals(wanted));
  }

  Stream<XmlPart> children(String wanted) {
    return children.stream().filter(part -> part.name.equals(wanted));
  }

  Optional<XmlPart> child(String wanted) {
    return children(wanted).findFirst();
  }

  boolean isBelow(String wanted) {
    return parent != null && (parent.name.equals(wanted) || parent.isBelow(wanted));
  }

  private static String known(String space) {
    return PREFIXES.getOrDefault(space == null ? "" : space, "{" + space + "}");
  }

  /** Camunda takes attributes of BPMN with a prefix for the same; nobody writes them so. */
  private static String attributePrefix(String space) {
    String prefix = known(space);
    return prefix.isEmpty() ? "{" + space + "}" : prefix;
  }
}
