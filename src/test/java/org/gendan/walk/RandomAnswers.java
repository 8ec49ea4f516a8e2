package org.gendan.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gendan.testing.app.DeskTime;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Answers that a person could give to a form: each field of it, with anything that it takes. */
public final class RandomAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a desk says that wants to be done with a matter. */
  private static final Set<String> ENDING =
      Set.of(
          "RESOLVED",
          "APPROVE",
          "PAID",
          "YES",
          "CONFIRM",
          "REACHED",
          "RELEASE",
          "WAIVE",
          "GENUINE",
          "REMINDED",
          "SENT_BACK",
          "REFUND",
          "REFUSES",
          "KEEP",
          "PAY",
          "ORIGIN",
          "ALL_AS_NEW",
          "NONE",
          "HAPPY",
          "CONFIRMED",
          "SIGNED",
          "SETTLED",
          "NOT_OUR_FAULT",
          "OWN_WAY",
          "PROMISED");

  private static final List<String> AMOUNTS =
      List.of("0.00", "1.00", "20", "49.99", "100", "246.00", "246.01", "99999");

  private final Map<String, JsonNode> forms = forms();
  private final Random random;
  private int count;
  private boolean ending;

  public RandomAnswers(Random random) {
    this.random = random;
  }

  /** From now on mostly what ends a matter. */
  public void preferAnEnd() {
    ending = true;
  }

  /** An answer to a form; {@code due} is what the customer has to pay. */
  public Map<String, Object> of(String form, String due) {
    Map<String, Object> answer = new LinkedHashMap<>();
    for (JsonNode field : forms.get(form).path("components")) {
      String key = field.path("key").asText();
      if (key.isEmpty() || field.path("disabled").asBoolean() || isOfTheCustomer(key)) {
        continue;
      }
      boolean required = field.path("validate").path("required").asBoolean();
      if (required || random.nextInt(ending ? 8 : 3) > 0) {
        answer.put(key, value(key, field, due));
      }
    }
    return answer;
  }

  /** What the form shows of the customer may be corrected there, and mostly is not. */
  private boolean isOfTheCustomer(String key) {
    return List.of("customerName", "customerPhone", "address", "callbackPhone").contains(key);
  }

  private Object value(String key, JsonNode field, String due) {
    List<JsonNode> choices = new ArrayList<>();
    field.path("values").forEach(choices::add);
    if (!choices.isEmpty()) {
      return choice(choices.stream().map(one -> one.path("value").asText()).toList());
    }
    return switch (field.path("type").asText()) {
      case "checkbox" -> random.nextBoolean();
      case "datetime" -> DeskTime.today().plusDays(random.nextInt(5)).toString();
      case "number" -> key.contains("mount") ? amount(due) : random.nextInt(6);
      default -> text(key, due);
    };
  }

  private String choice(List<String> words) {
    List<String> ends = words.stream().filter(ENDING::contains).toList();
    return ending && !ends.isEmpty() && random.nextInt(5) > 0 ? ends.get(0) : pick(words);
  }

  private String text(String key, String due) {
    if (key.contains("mount") || key.contains("rice")) {
      return amount(due);
    }
    return switch (key) {
      case "waybillNo" -> waybillNo();
      case "substituteFor", "complaintSku", "faultySku" -> "P100-RED-M";
      case "substituteSku" -> "P90-BLUE-M";
      case "resendLines" -> "P100-RED-M x 1";
      case "newAgent" -> "agent2";
      case "reference" -> "B-" + ++count;
      case "isolationLabel" -> "A-17";
      case "defectRate" -> "2";
      default -> "looked at it";
    };
  }

  /** What is due, or another sum. */
  private String amount(String due) {
    return random.nextBoolean() ? due : pick(AMOUNTS);
  }

  /** A number that no other parcel of the walk has. */
  String waybillNo() {
    return "SF70%010d".formatted(random.nextInt(Integer.MAX_VALUE));
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Map<String, JsonNode> forms() {
    Map<String, JsonNode> forms = new HashMap<>();
    try {
      for (Resource form :
          new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
        JsonNode schema = JSON.readTree(form.getInputStream());
        forms.put(schema.path("id").asText(), schema);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The forms cannot be read", e);
    }
    return forms;
  }
}
