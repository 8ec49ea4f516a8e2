package org.gendan.notify.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.notify.sandbox.SandboxInbox.Sent;
import org.gendan.notify.texts.Texts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays Aliyun's short message service; it repeats what it is told twice, as the real one does. */
@Component
@Profile("!mysql")
public class AliyunSandbox {

  /** Its name in the inbox. */
  public static final String NAME = "aliyun-sms";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String PREFIX = "SMS_";
  private static final String ENGLISH = "_EN";

  private final SandboxInbox inbox;
  private final ObjectMapper json;
  private final Clock clock;
  private final Texts texts;
  private final AtomicLong numbers = new AtomicLong();

  AliyunSandbox(SandboxInbox inbox, ObjectMapper json, Clock clock, Texts texts) {
    this.inbox = inbox;
    this.json = json;
    this.clock = clock;
    this.texts = texts;
  }

  /** Answers an action whose signature was right. */
  public String answer(String action, Map<String, String> asked) throws IOException {
    return switch (action) {
      case "SendSms" -> send(asked);
      case "QuerySendDetails" -> details(asked);
      default -> code("InvalidAction.NotFound", "Specified api is not found.");
    };
  }

  /** An answer of the vendor that is nothing but a code. */
  public String code(String code, String message) {
    return json.createObjectNode()
        .put("Code", code)
        .put("Message", message)
        .put("RequestId", "SANDBOX")
        .toString();
  }

  private String send(Map<String, String> asked) throws IOException {
    String phone = asked.getOrDefault("PhoneNumbers", "");
    String text = text(asked);
    if (!phone.matches("[+\\d][-\\d ]{4,31}")) {
      return code("isv.MOBILE_NUMBER_ILLEGAL", "号码格式错误");
    }
    if (text == null) {
      return code("isv.SMS_TEMPLATE_ILLEGAL", "短信模版不合法");
    }
    if (text.isEmpty()) {
      return code("isv.TEMPLATE_MISSING_PARAMETERS", "模板缺少变量");
    }
    String signed = "【" + asked.get("SignName") + "】" + text;
    inbox.add(
        new Sent(
            NAME,
            asked.get("OutId"),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            phone,
            signed));
    return json.createObjectNode()
        .put("Code", "OK")
        .put("Message", "OK")
        .put("RequestId", "SANDBOX")
        .put("BizId", "9000000000%08d^0".formatted(numbers.incrementAndGet()))
        .toString();
  }

  /** The vendor holds the texts; a code of the sandbox names the one of ours. */
  private String text(Map<String, String> asked) throws IOException {
    String code = asked.getOrDefault("TemplateCode", "");
    String name = code.replaceFirst("^" + PREFIX, "");
    boolean english = name.endsWith(ENGLISH);
    String template = english ? name.substring(0, name.length() - ENGLISH.length()) : name;
    Map<String, String> words = new HashMap<>();
    JsonNode given = json.readTree(asked.getOrDefault("TemplateParam", "{}"));
    given.properties().forEach(word -> words.put(word.getKey(), word.getValue().asText()));
    return List.of(Template.values()).stream()
        .filter(one -> one.name().equals(template))
        .findFirst()
        .map(one -> filled(one, english ? "en" : "zh", words))
        .orElse(null);
  }

  /** Blank when a word is missing. */
  private String filled(Template text, String language, Map<String, String> words) {
    try {
      return texts.fill(text, language, words);
    } catch (IllegalArgumentException missing) {
      return "";
    }
  }

  private String details(Map<String, String> asked) {
    LocalDate day = LocalDate.parse(asked.get("SendDate"), DateTimeFormatter.BASIC_ISO_DATE);
    List<Sent> found =
        inbox.sent().stream()
            .filter(one -> one.channel().equals(NAME))
            .filter(one -> one.phone().equals(asked.get("PhoneNumber")))
            .filter(one -> LocalDate.ofInstant(one.at(), CHINA).equals(day))
            .toList();
    int size = Integer.parseInt(asked.get("PageSize"));
    int from = Math.min(found.size(), size * (Integer.parseInt(asked.get("CurrentPage")) - 1));
    ObjectNode answer = json.createObjectNode().put("Code", "OK").put("Message", "OK");
    answer.put("RequestId", "SANDBOX").put("TotalCount", String.valueOf(found.size()));
    ArrayNode list = answer.putObject("SmsSendDetailDTOs").putArray("SmsSendDetailDTO");
    for (Sent one : found.subList(from, Math.min(found.size(), from + size))) {
      list.addObject()
          .put("PhoneNum", one.phone())
          .put("OutId", one.key())
          .put("Content", one.text())
          .put("SendStatus", 3);
    }
    return answer.toString();
  }
}
