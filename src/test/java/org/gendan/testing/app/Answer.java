package org.gendan.testing.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What the application answered.
 *
 * @param text the body; empty when there is none
 * @param headers by their names
 */
public record Answer(
    int status, String contentType, String text, Map<String, List<String>> headers) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The body as JSON; fails when it is none. */
  public JsonNode json() {
    if (text.isEmpty()) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON, but " + this, e);
    }
  }

  /** A value by its JSON pointer, as text. */
  public String at(String pointer) {
    return json().at(pointer).asText();
  }

  /** The first header of this name, whatever its case; empty when there is none. */
  public String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().get(0))
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return "%d %s %s".formatted(status, contentType, text);
  }

  /** The fields that the answer calls wrong. */
  public List<String> wrongFields() {
    return StreamSupport.stream(json().path("errors").spliterator(), false)
        .map(error -> error.path("field").asText())
        .toList();
  }

  /** This answer, provided that it has the status. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("Expected status " + expected + ", but got " + this);
    }
    return this;
  }
}
