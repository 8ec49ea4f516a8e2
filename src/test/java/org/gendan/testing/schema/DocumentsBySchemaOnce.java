package org.gendan.testing.schema;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;

/** The JDK's own factory, but a schema that is named to it is read once. */
public final class DocumentsBySchemaOnce extends DocumentBuilderFactory {

  private final DocumentBuilderFactory jdk = DocumentBuilderFactory.newDefaultInstance();

  @Override
  public DocumentBuilder newDocumentBuilder() throws ParserConfigurationException {
    // To validate means by a DTD where the schema is given.
    jdk.setValidating(isValidating() && jdk.getSchema() == null);
    jdk.setNamespaceAware(isNamespaceAware());
    jdk.setIgnoringElementContentWhitespace(isIgnoringElementContentWhitespace());
    jdk.setIgnoringComments(isIgnoringComments());
    jdk.setExpandEntityReferences(isExpandEntityReferences());
    jdk.setCoalescing(isCoalescing());
    return jdk.newDocumentBuilder();
  }

  @Override
  public void setAttribute(String name, Object value) {
    if (name.equals(SchemaOnce.SOURCE)) {
      // It takes a schema, or the language of one that is still to be found.
      jdk.setAttribute(SchemaOnce.LANGUAGE, null);
      jdk.setSchema(SchemaOnce.at(value));
    } else if (!name.equals(SchemaOnce.LANGUAGE) || jdk.getSchema() == null) {
      jdk.setAttribute(name, value);
    }
  }

  @Override
  public Object getAttribute(String name) {
    return jdk.getAttribute(name);
  }

  @Override
  public void setFeature(String name, boolean value) throws ParserConfigurationException {
    jdk.setFeature(name, value);
  }

  @Override
  public boolean getFeature(String name) throws ParserConfigurationException {
    return jdk.getFeature(name);
  }

  @Override
  public Schema getSchema() {
    return jdk.getSchema();
  }

  @Override
  public void setSchema(Schema schema) {
    jdk.setSchema(schema);
  }

  @Override
  public boolean isXIncludeAware() {
    return jdk.isXIncludeAware();
  }

  @Override
  public void setXIncludeAware(boolean aware) {
    jdk.setXIncludeAware(aware);
  }
}
