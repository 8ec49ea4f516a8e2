package org.gendan.carrier.kuaidi100;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gendan.carrier.PushFormat;
import org.gendan.carrier.PushRefused;
import org.gendan.carrier.StrictText;

/** A form of {@code sign} and {@code param}; the signature is over the text as it was sent. */
class Kuaidi100Pushes implements PushFormat {

  private final Kuaidi100Properties account;
  private final Kuaidi100Events events;
  private final Couriers couriers;
  private final ObjectReader reader;

  Kuaidi100Pushes(
      Kuaidi100Properties account, Kuaidi100Events events, Couriers couriers, ObjectMapper json) {
    this.account = account;
    this.events = events;
    this.couriers = couriers;
    this.reader = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Override
  public String vendor() {
    return Kuaidi100Events.SOURCE;
  }

  @Override
  public String token() {
    return account.pushToken();
  }

  @Override
  public String open(byte[] body) throws PushRefused {
    Map<String, String> form = form(body);
    String param = form.get("param");
    String sign = form.get("sign");
    if (param == null) {
      throw PushRefused.unreadable("the form has no field param");
    }
    if (sign == null || !Md5Signature.matches(sign, param, account.salt())) {
      throw PushRefused.forged("the signature does not fit");
    }
    tree(param);
    return param;
  }

  @Override
  public Content read(String text) throws PushRefused {
    JsonNode push = tree(text);
    JsonNode result = push.path("lastResult");
    boolean corrected =
        push.path("autoCheck").asText().equals("1") && !push.path("comNew").asText().isEmpty();
    String com = corrected ? push.path("comNew").asText() : result.path("com").asText();
    if (couriers.carriers(com).isEmpty()) {
      throw PushRefused.unreadable("courier '%s' is not in couriers.csv".formatted(com));
    }
    // The parcel is kept under the code that it was subscribed with, whatever was corrected since.
    List<String> carriers =
        Stream.of(com, push.path("comOld").asText(), result.path("com").asText())
            .map(couriers::carriers)
            .flatMap(List::stream)
            .distinct()
            .toList();
    Kuaidi100Events.Read read = events.read(carriers.get(0), result);
    Abandoned abandoned =
        push.path("status").asText().equals("abort")
            ? new Abandoned(
                carriers.get(0), result.path("nu").asText(), push.path("message").asText())
            : null;
    return new Content(carriers, read.events(), read.unreadable(), abandoned);
  }

  @Override
  public Ack taken(String text) {
    return new Ack(
        "application/json", "{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}");
  }

  @Override
  public Ack refused(String why) {
    return new Ack(
        "application/json", "{\"result\":false,\"returnCode\":\"500\",\"message\":\"服务器错误\"}");
  }

  private JsonNode tree(String text) throws PushRefused {
    try {
      JsonNode tree = reader.readTree(text);
      if (tree == null || !tree.isObject()) {
        throw PushRefused.unreadable("param is no JSON object");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw PushRefused.unreadable("param is no JSON: " + e.getOriginalMessage());
    }
  }

  private static Map<String, String> form(byte[] body) throws PushRefused {
    Map<String, String> form = new HashMap<>();
    for (String field : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return form;
  }

  /**
   * The JDK's own decoder replaces what is no UTF-8, and the signature would fail for no reason.
   */
  private static String decoded(String text) throws PushRefused {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 2 < text.length()) {
        int high = Character.digit(text.charAt(i + 1), 16);
        int low = Character.digit(text.charAt(i + 2), 16);
        if (high < 0 || low < 0) {
          throw PushRefused.unreadable("the form is not percent-encoded");
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c == '%') {
        throw PushRefused.unreadable("the form is cut off");
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return StrictText.utf8(bytes.toByteArray());
  }
}
