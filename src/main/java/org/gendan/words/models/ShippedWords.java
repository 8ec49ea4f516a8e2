package org.gendan.words.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a model says itself, by the same keys as its bundle. */
final class ShippedWords {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ShippedWords() {}

  /** The words of a form. */
  static Map<String, String> ofForm(byte[] form) {
    try {
      Map<String, String> words = new LinkedHashMap<>();
      FormTexts.visit(
          JSON.readTree(form),
          (holder, property, key) -> words.put(key, holder.path(property).asText().strip()));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of a form. */
  static String idOfForm(byte[] form) {
    try {
      JsonNode schema = JSON.readTree(form);
      return schema.path("id").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names and instructions of the processes in a model and of their tasks for people. */
  static Map<String, String> ofProcess(byte[] model) {
    Map<String, String> words = new LinkedHashMap<>();
    Document document = parsed(model);
    for (String kind : new String[] {"process", "userTask"}) {
      NodeList elements = document.getElementsByTagNameNS(BPMN, kind);
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        String id = element.getAttribute("id");
        words.put(id + ".name", element.getAttribute("name").strip());
        NodeList children = element.getChildNodes();
        for (int child = 0; child < children.getLength(); child++) {
          if ("documentation".equals(children.item(child).getLocalName())) {
            words.put(id + ".description", children.item(child).getTextContent().strip());
          }
        }
      }
    }
    return words;
  }

  /** The key of the process in a model. */
  static String keyOfProcess(byte[] model) {
    Element process = (Element) parsed(model).getElementsByTagNameNS(BPMN, "process").item(0);
    return process.getAttribute("id");
  }

  private static Document parsed(byte[] model) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("A shipped model cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
