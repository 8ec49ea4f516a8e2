package org.gendan.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.gendan.words.Sentence;
import org.gendan.words.Together;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Refuses a deployment that brings code of its own: classes by name, scripts, shell commands, mails
 * and connectors. Who may change a timer shall not thereby run a command on the server.
 */
public class ModelCodeCheck implements Deployer {

  private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector");
  private static final Set<String> TYPES = Set.of("shell", "mail");
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> EXTENSIONS =
      Set.of(CAMUNDA, "http://activiti.org/bpmn", "http://www.camunda.com/fox");

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    for (ResourceEntity resource : deployment.getResources().values()) {
      String name = resource.getName();
      if (isModel(name)) {
        List<Sentence> found = code(resource.getBytes());
        if (!found.isEmpty()) {
          throw new ModelRefused(
              Sentence.of(
                  "%s brings code of its own (%s); use ${a bean of a task} instead",
                  name, Together.said(found)),
              name);
        }
      }
    }
  }

  /** What the engine takes for a model, which needs no dot before its ending. */
  static boolean isModel(String name) {
    return Stream.of(BpmnDeployer.BPMN_RESOURCE_SUFFIXES).anyMatch(name::endsWith);
  }

  static List<Sentence> code(byte[] model) {
    NodeList all = parse(model).getElementsByTagNameNS("*", "*");
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .flatMap(ModelCodeCheck::codeOf)
        .toList();
  }

  private static Stream<Sentence> codeOf(Element element) {
    Stream<Sentence> itself =
        ELEMENTS.contains(element.getLocalName())
            ? Stream.of(Sentence.of("<%s> in %s", element.getLocalName(), owner(element)))
            : Stream.empty();
    var attributes = element.getAttributes();
    Stream<Sentence> written =
        IntStream.range(0, attributes.getLength())
            .mapToObj(i -> (Attr) attributes.item(i))
            .filter(ModelCodeCheck::isCode)
            .map(
                attribute ->
                    Sentence.of(
                        "%s=\"%s\" in %s",
                        attribute.getLocalName(), attribute.getValue(), owner(element)));
    return Stream.concat(itself, written);
  }

  private static boolean isCode(Attr attribute) {
    // Listeners carry theirs without a prefix, tasks with one.
    boolean extension =
        attribute.getNamespaceURI() == null
            ? EXTENSIONS.contains(attribute.getOwnerElement().getNamespaceURI())
            : EXTENSIONS.contains(attribute.getNamespaceURI());
    return extension
        && (attribute.getLocalName().equals("class")
            || attribute.getLocalName().equals("type") && TYPES.contains(attribute.getValue()));
  }

  /** The nearest element with an id, which is what an analyst sees in the Modeler. */
  private static Object owner(Element element) {
    return Stream.<Node>iterate(element, Objects::nonNull, Node::getParentNode)
        .filter(Element.class::isInstance)
        .map(node -> ((Element) node).getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .map(Object.class::cast)
        .findFirst()
        .orElseGet(() -> Sentence.of("the model"));
  }

  private static Document parse(byte[] model) {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new ModelRefused(Sentence.of("The model cannot be read: %s", e.getMessage()), "model");
    }
  }
}
