package org.gendan.model.pictures;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.gendan.model.ModelFiles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The sub-processes of a model that are drawn closed, each with a page of its own behind it. The
 * Modeler and Cockpit go down to them; the viewer of the pictures is older and knows one page.
 */
final class ModelPages {

  private ModelPages() {}

  /** The ids of the sub-processes that have a page. */
  static List<String> of(Path model) {
    var document = read(ModelFiles.text(model));
    var process = first(document, "process").getAttribute("id");
    return all(document, "BPMNPlane")
        .map(plane -> plane.getAttribute("bpmnElement"))
        .filter(page -> !page.equals(process))
        .toList();
  }

  /** The model with nothing but what is on this page, as if it were the process. */
  static String only(String model, String page) {
    var document = read(model);
    var process = first(document, "process");
    var inside =
        all(document, "subProcess").filter(e -> e.getAttribute("id").equals(page)).findFirst();
    all(document, "BPMNPlane").toList().forEach(plane -> keepOnly(plane, page, process));
    var shown = children(inside.orElseThrow()).toList();
    children(process).toList().forEach(process::removeChild);
    shown.stream().filter(child -> !isTie(child)).forEach(process::appendChild);
    return write(document);
  }

  private static void keepOnly(Element plane, String page, Element process) {
    if (plane.getAttribute("bpmnElement").equals(page)) {
      plane.setAttribute("bpmnElement", process.getAttribute("id"));
    } else {
      plane.getParentNode().getParentNode().removeChild(plane.getParentNode());
    }
  }

  /** What ties the sub-process to the flows around it, which are not on its page. */
  private static boolean isTie(Node child) {
    return List.of("incoming", "outgoing").contains(String.valueOf(child.getLocalName()));
  }

  private static Element first(Document document, String name) {
    return all(document, name).findFirst().orElseThrow();
  }

  private static Stream<Element> all(Document document, String name) {
    var found = document.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static Stream<Node> children(Element parent) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
  }

  private static Document read(String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("The model is not XML", e);
    }
  }

  private static String write(Document document) {
    try {
      var xml = new StringWriter();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(xml));
      return xml.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("The page cannot be written", e);
    }
  }
}
