package org.gendan.notify.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gendan.notify.sandbox.AliyunSandbox;
import org.gendan.notify.sandbox.MessageFaults;
import org.gendan.notify.sandbox.MessageFaults.Mode;
import org.gendan.notify.sandbox.SandboxVendors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of Aliyun, WeCom, DingTalk and Feishu, below a prefix. */
@RestController
@RequestMapping("/sandbox/notify")
@Profile("!mysql")
class ChannelSandboxController {

  private final AliyunSandbox aliyun;
  private final SandboxVendors vendors;
  private final MessageFaults faults;
  private final ObjectMapper json;

  ChannelSandboxController(
      AliyunSandbox aliyun, SandboxVendors vendors, MessageFaults faults, ObjectMapper json) {
    this.aliyun = aliyun;
    this.vendors = vendors;
    this.faults = faults;
    this.json = json;
  }

  /** Has the effect, and writes the vendor's answer. */
  private interface Work {
    ResponseEntity<String> go() throws IOException;
  }

  @PostMapping({"/aliyun-sms", "/aliyun-sms/"})
  ResponseEntity<String> aliyun(HttpServletRequest request) throws IOException {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    Map<String, String> asked =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()[0]));
    String action = String.valueOf(request.getHeader("x-acs-action"));
    boolean signed = vendors.aliyunSigned(query, request::getHeader);
    String wrong = aliyun.code("SignatureDoesNotMatch", "Specified signature is not matched.");
    String often = aliyun.code("isv.BUSINESS_LIMIT_CONTROL", "触发分钟级流控Permits:1");
    return spoiled(
        AliyunSandbox.NAME,
        asked.toString(),
        often,
        wrong,
        () -> signed ? ok(aliyun.answer(action, asked)) : ResponseEntity.badRequest().body(wrong));
  }

  @PostMapping("/wecom/cgi-bin/webhook/send")
  ResponseEntity<String> wecom(@RequestParam String key, @RequestBody JsonNode body)
      throws IOException {
    String text = body.at("/text/content").asText();
    Optional<String> desk = vendors.wecomDesk(key);
    return robot(
        "wecom",
        desk,
        text,
        errcode(0, "ok"),
        errcode(45009, "api freq out of limit"),
        errcode(93000, "invalid webhook url"));
  }

  @PostMapping("/dingtalk/robot/send")
  ResponseEntity<String> dingtalk(
      @RequestParam("access_token") String token,
      @RequestParam(required = false) String timestamp,
      @RequestParam(required = false) String sign,
      @RequestBody JsonNode body)
      throws IOException {
    String text = body.at("/text/content").asText();
    Optional<String> desk = vendors.dingtalkDesk(token, timestamp, sign);
    return robot(
        "dingtalk",
        desk,
        text,
        errcode(0, "ok"),
        errcode(130101, "send too fast"),
        errcode(310000, "sign not match"));
  }

  @PostMapping("/feishu/open-apis/bot/v2/hook/{hook}")
  ResponseEntity<String> feishu(@PathVariable String hook, @RequestBody JsonNode body)
      throws IOException {
    String text = body.at("/content/text").asText();
    Optional<String> desk = vendors.feishuDesk(hook, body);
    return robot(
        "feishu",
        desk,
        text,
        code(0, "success"),
        code(11232, "frequency limited"),
        code(19021, "sign match fail or timestamp is not within one hour from current time"));
  }

  private ResponseEntity<String> robot(
      String channel, Optional<String> desk, String text, String done, String often, String wrong)
      throws IOException {
    return spoiled(
        channel,
        text,
        often,
        wrong,
        () -> {
          desk.ifPresent(name -> vendors.wrote(channel, name, text));
          return ok(desk.isPresent() ? done : wrong);
        });
  }

  private ResponseEntity<String> spoiled(
      String channel, String message, String often, String wrong, Work work) throws IOException {
    Mode mode = faults.hit(channel, message).orElse(null);
    if (mode == null) {
      return work.go();
    }
    return switch (mode) {
      case DOWN -> ResponseEntity.status(503).body("<html>down</html>");
      case RATE_LIMIT -> ok(often);
      case SIGN_FAIL -> ok(wrong);
      case LOST_ANSWER -> {
        work.go();
        yield brokenOff();
      }
    };
  }

  private String errcode(int code, String text) {
    return json.createObjectNode().put("errcode", code).put("errmsg", text).toString();
  }

  private String code(int code, String text) {
    return json.createObjectNode().put("code", code).put("msg", text).toString();
  }

  private static ResponseEntity<String> ok(String body) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }

  /** Promises more than it sends, so that the reader finds the connection closed in between. */
  private static ResponseEntity<String> brokenOff() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .contentLength(1_000)
        .header(HttpHeaders.CONNECTION, "close")
        .body("{\"Code\"");
  }
}
