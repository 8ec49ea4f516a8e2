package org.gendan.ticket.top;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A message of the channel: {@code {"topic","id","pub_time","content"}}, in which {@code content}
 * is a JSON text of its own. Ids exceed what a double holds and are read as texts.
 */
record TopEnvelope(String topic, String id, String pubTime, JsonNode content) {

  /** The channel's times are of China, whatever zone business days are in. */
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int MOST_ID = 64;
  private static final int MOST_TOPIC = 128;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty when the body is no message of this channel. */
  static Optional<TopEnvelope> read(String body) {
    try {
      JsonNode message = JSON.readTree(body);
      JsonNode content = message.path("content");
      var envelope =
          new TopEnvelope(
              message.path("topic").asText(""),
              message.path("id").asText(""),
              message.path("pub_time").asText(""),
              content.isTextual() ? JSON.readTree(content.asText()) : content);
      return Optional.of(envelope).filter(TopEnvelope::isComplete);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private boolean isComplete() {
    return isBetween(topic, MOST_TOPIC) && isBetween(id, MOST_ID) && content.isObject();
  }

  private static boolean isBetween(String text, int most) {
    return !text.isBlank() && text.length() <= most;
  }

  String field(String name) {
    JsonNode value = content.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /** When it happened, as ISO-8601 with offset; null when the message does not say. */
  String happenedAt() {
    for (String text : new String[] {field("modified"), field("create"), pubTime}) {
      String read = text == null ? null : iso(text);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  private static String iso(String text) {
    try {
      return LocalDateTime.parse(text, TIME).atOffset(BEIJING).toString();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
