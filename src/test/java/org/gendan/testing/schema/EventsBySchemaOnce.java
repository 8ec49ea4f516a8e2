package org.gendan.testing.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import org.xml.sax.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;

/** The JDK's own factory, but a schema that is named to one of its parsers is read once. */
public final class EventsBySchemaOnce extends SAXParserFactory {

  private final SAXParserFactory jdk = SAXParserFactory.newDefaultInstance();

  @Override
  public SAXParser newSAXParser() throws ParserConfigurationException, SAXException {
    return new BySchemaOnce(parser(jdk.getSchema()));
  }

  private SAXParser parser(Schema schema) throws ParserConfigurationException, SAXException {
    Schema before = jdk.getSchema();
    jdk.setSchema(schema);
    // To validate means by a DTD where the schema is given.
    jdk.setValidating(isValidating() && schema == null);
    jdk.setNamespaceAware(isNamespaceAware());
    try {
      return jdk.newSAXParser();
    } finally {
      jdk.setSchema(before);
    }
  }

  @Override
  public void setFeature(String name, boolean value)
      throws ParserConfigurationException, SAXNotRecognizedException, SAXNotSupportedException {
    jdk.setFeature(name, value);
  }

  @Override
  public boolean getFeature(String name)
      throws ParserConfigurationException, SAXNotRecognizedException, SAXNotSupportedException {
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

  /** Becomes another parser when it learns of a schema, and has the same properties. */
  private final class BySchemaOnce extends SAXParser {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private SAXParser now;

    BySchemaOnce(SAXParser first) {
      this.now = first;
    }

    @Override
    public void setProperty(String name, Object value)
        throws SAXNotRecognizedException, SAXNotSupportedException {
      if (name.equals(SchemaOnce.SOURCE)) {
        now = by(SchemaOnce.at(value));
        for (var property : properties.entrySet()) {
          now.setProperty(property.getKey(), property.getValue());
        }
      } else if (!name.equals(SchemaOnce.LANGUAGE)) {
        now.setProperty(name, value);
        properties.put(name, value);
      } else if (now.getSchema() == null) {
        now.setProperty(name, value);
      }
    }

    private SAXParser by(Schema schema) throws SAXNotSupportedException {
      try {
        return parser(schema);
      } catch (ParserConfigurationException | SAXException e) {
        throw new SAXNotSupportedException(e.getMessage());
      }
    }

    @Override
    public Object getProperty(String name)
        throws SAXNotRecognizedException, SAXNotSupportedException {
      return now.getProperty(name);
    }

    @Override
    @SuppressWarnings("deprecation")
    public Parser getParser() throws SAXException {
      return now.getParser();
    }

    @Override
    public XMLReader getXMLReader() throws SAXException {
      return now.getXMLReader();
    }

    @Override
    public boolean isNamespaceAware() {
      return now.isNamespaceAware();
    }

    @Override
    public boolean isValidating() {
      return EventsBySchemaOnce.this.isValidating();
    }

    @Override
    public Schema getSchema() {
      return now.getSchema();
    }

    @Override
    public boolean isXIncludeAware() {
      return now.isXIncludeAware();
    }

    @Override
    public void reset() {
      now.reset();
    }
  }
}
